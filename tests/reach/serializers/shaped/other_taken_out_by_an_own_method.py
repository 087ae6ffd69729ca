from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.shorten("title")

    def shorten(self, *names):
        for name in names:
            self.fields.pop(name, None)


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
