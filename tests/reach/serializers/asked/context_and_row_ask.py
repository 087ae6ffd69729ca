from library.asking import get
from library.models import Book, Copy
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    copies = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "copies"]

    def get_copies(self, book):
        if self.context.get("book", "0") == book.title:
            return list(Copy.objects.filter(book=book).values_list("pk", flat=True))
        return []


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view())
