from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    brief = ("id", "title")

    def get_fields(self):
        return {name: field for name, field in super().get_fields().items() if name in self.brief}


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
