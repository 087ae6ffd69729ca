from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


def as_data(books):
    return BookSerializer(books, many=True).data


def run():
    return as_data(Book.objects.in_print())
