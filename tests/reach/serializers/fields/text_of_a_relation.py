from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    publisher = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "publisher"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    """The publisher is loaded, but its ``__str__`` reads its country."""

    queryset = Book.objects.select_related("publisher")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
