from django.db.models import Prefetch
from library.asking import listed
from library.models import Author, Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "publisher"]


class AuthorSerializer(serializers.ModelSerializer):
    books = BookSerializer(source="printed", many=True, read_only=True)

    class Meta:
        model = Author
        fields = ["id", "books"]


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.prefetch_related(
        Prefetch("books", queryset=Book.objects.in_print(), to_attr="printed")
    )
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
