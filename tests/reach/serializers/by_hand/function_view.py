from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


@api_view(["GET"])
def book_list(request):
    books = Book.objects.in_print()
    serializer = BookSerializer(books, many=True)
    return Response(serializer.data)


def run():
    get(book_list)
