from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class GenreSerializer(serializers.Serializer):
    name = serializers.CharField()


class BookSerializer(serializers.ModelSerializer):
    genres = GenreSerializer(many=True)

    class Meta:
        model = Book
        fields = ["id", "genres"]


class BookExportSerializer(serializers.ModelSerializer):
    genres = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "genres"]

    def get_genres(self, book):
        return ", ".join(genre.name for genre in book.genres.all())


class BookList(generics.ListAPIView):
    queryset = Book.objects.prefetch_related("genres")

    def list(self, request, *args, **kwargs):
        response = super().list(request, *args, **kwargs)
        response["X-Books"] = "all"
        return response

    def get_serializer_class(self):
        if self.request.query_params.get("export"):
            return BookExportSerializer
        return BookSerializer


def run():
    get(BookList.as_view())
