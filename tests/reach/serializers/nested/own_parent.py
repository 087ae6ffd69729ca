from library.asking import listed
from library.models import Author, Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    """A prefetched book knows the author that it was fetched for."""

    author_name = serializers.CharField(source="author.name")

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class AuthorSerializer(serializers.ModelSerializer):
    books = BookSerializer(many=True, read_only=True)

    class Meta:
        model = Author
        fields = ["id", "books"]


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.prefetch_related("books")
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
