from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


def run():
    """Building a serializer reads nothing."""
    serializer = BookSerializer(Book.objects.all(), many=True)
    return repr(type(serializer))
