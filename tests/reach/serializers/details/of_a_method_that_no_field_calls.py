import sys

from library.models import Book, Copy
from rest_framework import serializers


class Page:
    """A book with its copies as a page shows them."""

    def __init__(self, book):
        self.copies = Copy.objects.filter(book=book).select_related("branch")


class BookSerializer(serializers.ModelSerializer):
    cities = serializers.CharField(source="title")

    class Meta:
        model = Book
        fields = ["id", "cities"]

    def get_cities(self, page):
        return [copy.branch.city for copy in page.copies.filter(number__gte=0)]


def run():
    serializer = getattr(sys.modules[__name__], f"{Book.__name__}Serializer")()
    return serializer.get_cities(Page(Book.objects.first()))
