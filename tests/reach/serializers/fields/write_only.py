from library.asking import listed
from library.models import Book, Genre
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    genres = serializers.PrimaryKeyRelatedField(
        many=True, write_only=True, queryset=Genre.objects.all()
    )

    class Meta:
        model = Book
        fields = ["id", "title", "genres", "publisher"]
        extra_kwargs = {"publisher": {"write_only": True}}


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
