from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class Bulk(serializers.ListSerializer):
    def create(self, validated_data):
        return Book.objects.bulk_create([Book(**item) for item in validated_data])


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]
        list_serializer_class = Bulk


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
