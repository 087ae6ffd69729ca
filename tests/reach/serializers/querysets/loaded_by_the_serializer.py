from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name", "genres"]

    @staticmethod
    def setup_eager_loading(queryset):
        return queryset.select_related("author").prefetch_related("genres")


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        return self.serializer_class.setup_eager_loading(Book.objects.all())


def run():
    get(BookList.as_view())
