from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]


class BookLongSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookList(generics.ListAPIView):
    """Whoever asks for long books pays for them; nobody does here."""

    queryset = Book.objects.all()

    def get_serializer_class(self):
        if self.request.query_params.get("long"):
            return BookLongSerializer
        return BookSerializer


def run():
    get(BookList.as_view())
