from library.asking import listed
from library.models import Author, Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    publisher_name = serializers.CharField(source="publisher.name")

    class Meta:
        model = Book
        fields = ["id", "publisher_name"]


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
