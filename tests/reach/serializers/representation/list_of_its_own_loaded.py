from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class ByPublisher(serializers.ListSerializer):
    def to_representation(self, data):
        grouped = {}
        for book in data.all() if hasattr(data, "all") else data:
            item = self.child.to_representation(book)
            grouped.setdefault(book.publisher.name, []).append(item)
        return [grouped]


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]
        list_serializer_class = ByPublisher


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.select_related("publisher")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
