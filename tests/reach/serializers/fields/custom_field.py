from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class AuthorField(serializers.Field):
    def to_representation(self, value):
        return {"name": value.name, "country": value.country.name}


class BookSerializer(serializers.ModelSerializer):
    author = AuthorField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "author"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
