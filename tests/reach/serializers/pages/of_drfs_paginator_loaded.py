from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.views import APIView


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookList(APIView):
    def get(self, request):
        paginator = LimitOffsetPagination()
        paginator.default_limit = 100
        page = paginator.paginate_queryset(
            Book.objects.select_related("author").order_by("pk"), request
        )
        return paginator.get_paginated_response(BookSerializer(page, many=True).data)


def run():
    get(BookList.as_view())
