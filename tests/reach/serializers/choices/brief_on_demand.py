from django.utils.module_loading import import_string
from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def get_serializer_class(self):
        if brief := self.request.query_params.get("brief"):
            return import_string(f"library.brief.{brief}")
        return self.serializer_class


def run():
    get(BookList.as_view())
