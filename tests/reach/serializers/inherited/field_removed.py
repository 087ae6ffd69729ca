from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.Serializer):
    title = serializers.CharField()
    author_name = serializers.CharField()


class ShortSerializer(BookSerializer):
    author_name = None


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = ShortSerializer


def run():
    listed(BookViewSet)
