from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class Wrapped(serializers.ListSerializer):
    def to_representation(self, data):
        return [{"books": super().to_representation(data)}]


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]
        list_serializer_class = Wrapped


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
