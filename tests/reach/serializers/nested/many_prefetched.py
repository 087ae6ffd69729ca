from library.asking import listed
from library.models import Author, Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "author"]


class AuthorSerializer(serializers.ModelSerializer):
    works = BookSerializer(source="books", many=True, read_only=True)

    class Meta:
        model = Author
        fields = ["id", "works"]


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.prefetch_related("books")
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
