from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    publisher = serializers.StringRelatedField()
    author = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "publisher", "author"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("publisher__country", "author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
