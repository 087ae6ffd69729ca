from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    country = serializers.PrimaryKeyRelatedField(source="author.country", read_only=True)

    class Meta:
        model = Book
        fields = ["id", "country"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
