from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class ShortSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]


class BookSerializer(ShortSerializer):
    class Meta(ShortSerializer.Meta):
        fields = ShortSerializer.Meta.fields + ["genres"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
