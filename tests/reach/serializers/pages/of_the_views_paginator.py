from library.asking import get
from library.models import Book
from rest_framework import generics, serializers
from rest_framework.pagination import PageNumberPagination


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class Pages(PageNumberPagination):
    page_size = 100


class BookList(generics.GenericAPIView):
    pagination_class = Pages

    def get(self, request):
        books = Book.objects.order_by("pk")
        page = self.paginator.paginate_queryset(books, request, view=self)
        return self.get_paginated_response(BookSerializer(page, many=True).data)


def run():
    get(BookList.as_view())
