from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name", "genres"]


class BookList(generics.ListAPIView):
    queryset = Book.objects.for_list()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view())
