from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class Imprint(serializers.Field):
    def __init__(self, **kwargs):
        super().__init__(source="*", **kwargs)

    def to_representation(self, book):
        return f"{book.title} ({book.publisher_id})"


class BookSerializer(serializers.ModelSerializer):
    publisher = Imprint(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "publisher"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
