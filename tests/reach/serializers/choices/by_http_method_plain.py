from library.asking import get
from library.models import Book
from rest_framework import generics, permissions, serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "author"]


class BookInputSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "genres"]


class BookList(generics.ListCreateAPIView):
    queryset = Book.objects.all()
    serializer_class = BookInputSerializer

    def get_serializer_class(self):
        if self.request.method in permissions.SAFE_METHODS:
            return BookSerializer
        return self.serializer_class


def run():
    get(BookList.as_view())
