from functools import reduce

from library.asking import get
from library.models import Author, Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    origin = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "title", "origin"]


class Access:
    select_related = ()


class BookAccess(Access):
    model = Book
    select_related = ("origin",)


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


def related(row, path, default=None):
    try:
        return reduce(getattr, path.split("."), row)
    except AttributeError:
        return default


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer
    relation = "books"

    def get_queryset(self):
        author = Author.objects.order_by("pk")[0]
        Book.objects.update(author=author)
        return with_relations(related(author, self.relation).all())


def run():
    get(BookList.as_view())
