from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "author"]


class BookLongSerializer(BookSerializer):
    class Meta(BookSerializer.Meta):
        fields = [*BookSerializer.Meta.fields, "title"]


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()

    def get_serializer_class(self):
        if self.request.query_params.get("long"):
            return BookLongSerializer
        return BookSerializer


def run():
    get(BookList.as_view())
