from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "title", "author"]


class Access:
    model = Book
    select_related = ("author",)


registry = {}
for cls in (Access,):
    registry[cls.model] = cls


def with_relations(books, user):
    if not user.is_staff:
        return books
    access = registry[books.model]
    return books.select_related(*access.select_related)


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        return with_relations(Book.objects.all(), self.request.user)


def run():
    get(BookList.as_view())
