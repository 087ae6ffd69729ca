from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    """``origin`` has a ``to_field``: DRF shows it by a slug field, which reads the country."""

    class Meta:
        model = Book
        fields = ["id", "origin"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
