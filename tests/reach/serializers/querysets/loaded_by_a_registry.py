from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "title", "author"]


class Access:
    select_related = ()


class BookAccess(Access):
    model = Book
    select_related = ("author",)


registry = {}
for cls in Access.__subclasses__():
    registry[cls.model] = cls


def with_relations(books):
    if books.model not in registry:
        return books
    access = registry[books.model]
    if access.select_related:
        books = books.select_related(*access.select_related)
    return books


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        return with_relations(Book.objects.all())


def run():
    get(BookList.as_view())
