from library.models import Author, Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "publisher"]


def run():
    authors = Author.objects.prefetch_related("books")
    return [BookSerializer(author.books.all(), many=True).data for author in authors]
