from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class LongSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookSerializer(LongSerializer):
    class Meta(LongSerializer.Meta):
        fields = ["id", "title"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
