from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class AuthorField(serializers.Field):
    def get_attribute(self, instance):
        return instance

    def to_representation(self, book):
        return book.author.name


class BookSerializer(serializers.ModelSerializer):
    who = AuthorField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "who"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
