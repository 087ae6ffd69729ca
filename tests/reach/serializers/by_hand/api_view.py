from library.asking import get
from library.models import Book
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class BookList(APIView):
    class OutputSerializer(serializers.ModelSerializer):
        author_name = serializers.CharField()

        class Meta:
            model = Book
            fields = ["id", "author_name"]

    def get(self, request):
        books = Book.objects.in_print()
        return Response(self.OutputSerializer(books, many=True).data)


def run():
    get(BookList.as_view())
