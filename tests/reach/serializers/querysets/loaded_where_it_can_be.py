from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "title", "author"]


def with_relations(books, names):
    if books._fields is not None:
        print("values() has no relations")
    elif books.query.combinator:
        print("neither has a union")
    else:
        try:
            books = books.select_related(*names)
        except (TypeError, ValueError):
            print("nor has this one")
    return books


class LoadingView(generics.ListAPIView):
    def get_queryset(self):
        books = super().get_queryset()
        fields = self.get_serializer().fields.values()
        names = [each.source for each in fields if isinstance(each, serializers.RelatedField)]
        return with_relations(books, names) if names else books


class BookList(LoadingView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view())
