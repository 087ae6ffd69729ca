from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets
from rest_framework.response import Response


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def list(self, request, *args, **kwargs):
        return Response({"titles": [book.title for book in self.get_queryset()]})


def run():
    listed(BookViewSet)
