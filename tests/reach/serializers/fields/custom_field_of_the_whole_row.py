from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class CoverField(serializers.Field):
    def to_representation(self, book):
        return book.cover.colour


class BookSerializer(serializers.ModelSerializer):
    colour = CoverField(source="*", read_only=True)

    class Meta:
        model = Book
        fields = ["id", "colour"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
