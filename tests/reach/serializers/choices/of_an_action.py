from library.asking import get
from library.models import Book
from rest_framework import serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]


class BookLongSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookViewSet(viewsets.GenericViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    @action(detail=False, serializer_class=BookLongSerializer)
    def in_print(self, request):
        books = self.filter_queryset(self.get_queryset().in_print())
        page = self.paginate_queryset(books)
        if page is not None:
            return self.get_paginated_response(self.get_serializer(page, many=True).data)
        return Response(self.get_serializer(books, many=True).data)


def run():
    get(BookViewSet.as_view({"get": "in_print"}, **BookViewSet.in_print.kwargs))
