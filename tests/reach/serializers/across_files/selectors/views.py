from across_files.selectors.selectors import books_in_print
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    publisher_name = serializers.CharField(source="publisher.name")

    class Meta:
        model = Book
        fields = ["id", "publisher_name"]


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        return books_in_print()
