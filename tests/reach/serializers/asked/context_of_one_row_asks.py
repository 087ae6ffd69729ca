from library.asking import get
from library.models import Book, Copy
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class BookSerializer(serializers.ModelSerializer):
    copies = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "copies"]

    def get_copies(self, book):
        if not self.context.get("with_copies"):
            return []
        return list(Copy.objects.filter(book=book).values_list("pk", flat=True))


class BookList(APIView):
    def get(self, request):
        shown = [
            BookSerializer(book, context={"with_copies": number == 0}).data
            for number, book in enumerate(Book.objects.all())
        ]
        return Response(shown)


def run():
    get(BookList.as_view())
