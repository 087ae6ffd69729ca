from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class OriginSerializer(serializers.Serializer):
    author = serializers.CharField(source="author.name")
    publisher = serializers.CharField(source="publisher.name")


class BookSerializer(serializers.ModelSerializer):
    origins = OriginSerializer(source="*", read_only=True)

    class Meta:
        model = Book
        fields = ["id", "origins"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
