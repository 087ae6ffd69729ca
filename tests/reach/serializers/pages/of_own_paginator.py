from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.pagination import PageNumberPagination
from rest_framework.views import APIView


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class Pages(PageNumberPagination):
    page_size = 100


class BookList(APIView):
    def get(self, request):
        paginator = Pages()
        page = paginator.paginate_queryset(Book.objects.order_by("pk"), request)
        return paginator.get_paginated_response(BookSerializer(page, many=True).data)


def run():
    get(BookList.as_view())
