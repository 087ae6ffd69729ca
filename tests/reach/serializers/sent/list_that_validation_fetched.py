from library.models import Book
from rest_framework import serializers


class BooksSerializer(serializers.Serializer):
    books = serializers.ListField(child=serializers.IntegerField())

    def validate_books(self, keys):
        return Book.objects.select_related("author").filter(pk__in=keys)


def run():
    serializer = BooksSerializer(data={"books": [book.pk for book in Book.objects.all()]})
    serializer.is_valid(raise_exception=True)
    for book in serializer.validated_data["books"]:
        print(book.author.name)
