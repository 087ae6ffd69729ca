from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    country = serializers.CharField(source="author.country.name")

    class Meta:
        model = Book
        fields = ["id", "country"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
