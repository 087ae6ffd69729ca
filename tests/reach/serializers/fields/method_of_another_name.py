from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    names = serializers.SerializerMethodField(method_name="genre_list")

    class Meta:
        model = Book
        fields = ["id", "names"]

    def genre_list(self, book):
        return [genre.name for genre in book.genres.all()]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
