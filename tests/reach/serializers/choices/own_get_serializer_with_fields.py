from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]

    def __init__(self, *args, **kwargs):
        wanted = kwargs.pop("fields", None)
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - set(wanted or self.fields):
            self.fields.pop(name)


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def get_serializer(self, *args, **kwargs):
        kwargs["fields"] = ["id"]
        return super().get_serializer(*args, **kwargs)


def run():
    get(BookList.as_view())
