from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class Exporter:
    def __init__(self, serializer_class, **words):
        self.serializer_class = serializer_class
        self.words = words

    def rows(self, books):
        return self.serializer_class(books, many=True, **self.words).data


class BookList(APIView):
    def get(self, request):
        exporter = Exporter(BookSerializer, context={"request": request})
        return Response(exporter.rows(Book.objects.all()))


def run():
    get(BookList.as_view())
