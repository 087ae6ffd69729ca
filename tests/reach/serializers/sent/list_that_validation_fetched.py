from library.models import Book
from rest_framework import serializers


class BooksSerializer(serializers.Serializer):
    books = serializers.PrimaryKeyRelatedField(many=True, queryset=Book.objects.all())

    def validate_books(self, books):
        return Book.objects.select_related("cover").filter(pk__in=[book.pk for book in books])

    def create(self, validated_data):
        return [book.cover.colour for book in validated_data["books"]]


def run():
    serializer = BooksSerializer()
    serializer.create({"books": serializer.validate_books(list(Book.objects.all()))})
