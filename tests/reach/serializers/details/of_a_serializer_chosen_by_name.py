import sys

from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    cities = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "cities"]

    def get_cities(self, book):
        return [copy.branch.city for copy in book.copies.filter(number__gte=0)]


def run():
    """Which serializer it is, nothing but the running program knows."""
    chosen = getattr(sys.modules[__name__], f"{Book.__name__}Serializer")
    return chosen(Book.objects.first()).data
