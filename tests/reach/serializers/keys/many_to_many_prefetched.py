from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "author", "genres"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.prefetch_related("genres")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
