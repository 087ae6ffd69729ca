from library.models import Author, Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "author"]


def run():
    entries = BookSerializer(Book.objects.all(), many=True).data
    for entry in entries:
        entry["author"] = Author.objects.get(pk=entry["author"]).name
