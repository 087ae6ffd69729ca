from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    names = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "names"]

    def get_names(self, book):
        return [genre.name for genre in book.genres.all()]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.prefetch_related("genres")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
