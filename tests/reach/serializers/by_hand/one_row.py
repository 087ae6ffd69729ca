from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name", "genres"]


def run():
    return BookSerializer(Book.objects.first()).data
