import sys

from library.models import Book, Copy
from rest_framework import serializers


class Page:
    """A book with its copies as a page shows them."""

    def __init__(self, book):
        self.id = book.id
        self.copies = Copy.objects.filter(book=book).select_related("branch")


class PageSerializer(serializers.Serializer):
    cities = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "cities"]

    def get_cities(self, book):
        return [copy.branch.city for copy in book.copies.filter(number__gte=0)]


def run():
    """A serializer that is none of a model shows whatever it is given."""
    chosen = getattr(sys.modules[__name__], f"{Page.__name__}Serializer")
    return chosen(Page(Book.objects.first())).data
