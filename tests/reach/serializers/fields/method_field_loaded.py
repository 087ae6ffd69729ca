from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    country = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "country"]

    def get_country(self, book):
        return book.author.country.name


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("author__country")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
