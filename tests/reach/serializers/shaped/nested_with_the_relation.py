from library.asking import listed
from library.models import Author, Book
from rest_framework import serializers, viewsets


class AuthorSerializer(serializers.ModelSerializer):
    country_name = serializers.CharField(source="country.name")

    class Meta:
        model = Author
        fields = ["id", "country_name"]

    def __init__(self, *args, fields=None, **kwargs):
        super().__init__(*args, **kwargs)
        if fields is not None:
            for name in set(self.fields) - set(fields):
                self.fields.pop(name)


class BookSerializer(serializers.ModelSerializer):
    author = AuthorSerializer(fields=("country_name",))

    class Meta:
        model = Book
        fields = ["id", "author"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
