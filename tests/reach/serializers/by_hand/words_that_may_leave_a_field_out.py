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

    def __init__(self, *args, **kwargs):
        left_out = kwargs.pop("left_out", ())
        super().__init__(*args, **kwargs)
        for name in left_out:
            self.fields.pop(name)


def words_of(request):
    words = {"many": True}
    words.update(dict(left_out=[name for name in ("author_name",) if name not in request.GET]))
    return words


class BookList(APIView):
    def get(self, request):
        return Response(BookSerializer(Book.objects.all(), **words_of(request)).data)


def run():
    get(BookList.as_view())
