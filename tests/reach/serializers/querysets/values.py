from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.Serializer):
    title = serializers.CharField()
    author = serializers.CharField(source="author__name")


class BookList(generics.ListAPIView):
    queryset = Book.objects.values("title", "author__name")
    serializer_class = BookSerializer


def run():
    get(BookList.as_view())
