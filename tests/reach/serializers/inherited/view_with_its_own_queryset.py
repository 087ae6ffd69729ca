from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookView(generics.GenericAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


class BookList(BookView, generics.ListAPIView):
    queryset = Book.objects.select_related("author")


def run():
    get(BookList.as_view())
