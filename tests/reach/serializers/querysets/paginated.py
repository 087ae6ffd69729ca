from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets
from rest_framework.pagination import PageNumberPagination


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class Pages(PageNumberPagination):
    page_size = 50


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.order_by("title")
    serializer_class = BookSerializer
    pagination_class = Pages


def run():
    listed(BookViewSet)
