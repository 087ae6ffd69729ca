from library.asking import get
from library.models import Book
from rest_framework import generics, serializers
from rest_framework.filters import BaseFilterBackend


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]


class PopularFilter(BaseFilterBackend):
    def filter_queryset(self, request, queryset, view):
        popular = [book.pk for book in queryset if book.author_id > 1]
        return queryset.filter(pk__in=popular)


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer
    filter_backends = [PopularFilter]


def run():
    get(BookList.as_view())
