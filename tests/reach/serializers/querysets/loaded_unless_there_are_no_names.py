from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "title", "author"]


def with_relations(books, serializer):
    fields = serializer().fields.values()
    names = [each.source for each in fields if isinstance(each, serializers.RelatedField)]
    if not names:
        return books
    return books.select_related(*names)


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        return with_relations(Book.objects.all(), self.get_serializer_class())


def run():
    get(BookList.as_view())
