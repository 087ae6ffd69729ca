from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookList(APIView):
    def get(self, request):
        words = {"many": True, "context": {"request": request}}
        return Response(BookSerializer(Book.objects.select_related("author"), **words).data)


def run():
    get(BookList.as_view())
