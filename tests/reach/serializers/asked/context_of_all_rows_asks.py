from library.asking import get
from library.models import Book, Copy
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    copies = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "copies"]

    def get_copies(self, book):
        if not self.context.get("with_copies"):
            return []
        return list(Copy.objects.filter(book=book).values_list("pk", flat=True))


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def get_serializer_context(self):
        return {**super().get_serializer_context(), "with_copies": True}


def run():
    get(BookList.as_view())
