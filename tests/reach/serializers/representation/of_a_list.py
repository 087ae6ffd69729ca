from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class LoadingList(serializers.ListSerializer):
    def to_representation(self, data):
        return super().to_representation(data.select_related("author"))


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]
        list_serializer_class = LoadingList


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
