import sys

from library.models import Book
from rest_framework import serializers


def cities_of(book):
    return [copy.branch.city for copy in book.copies.filter(number__gte=0)]


class BookSerializer(serializers.ModelSerializer):
    cities = serializers.SerializerMethodField(method_name="cities_told")

    class Meta:
        model = Book
        fields = ["id", "cities"]

    def cities_told(self, book):
        return cities_of(book)


def run():
    """Which serializer it is, nothing but the running program knows."""
    chosen = getattr(sys.modules[__name__], f"{Book.__name__}Serializer")
    return chosen(Book.objects.first()).data
