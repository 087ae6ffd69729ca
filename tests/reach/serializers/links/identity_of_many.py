from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    genres = serializers.HyperlinkedIdentityField(
        view_name="genre-detail", many=True, read_only=True
    )

    class Meta:
        model = Book
        fields = ["id", "genres"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
