from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class Imprint(serializers.Field):
    def __init__(self, **kwargs):
        kwargs["source"] = "*"
        super().__init__(**kwargs)

    def to_representation(self, book):
        return f"{book.title} ({book.publisher.name})"


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
