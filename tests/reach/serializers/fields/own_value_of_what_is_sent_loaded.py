from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class AuthorField(serializers.CharField):
    def get_value(self, dictionary):
        return dictionary.get("by", "")


class BookSerializer(serializers.ModelSerializer):
    author = AuthorField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "author"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
