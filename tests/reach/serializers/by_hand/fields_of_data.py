from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "isbn"]


def run():
    book = Book.objects.order_by("pk").first()
    for value in BookSerializer(book).data.values():
        print(Book.objects.filter(title=value).exists())
