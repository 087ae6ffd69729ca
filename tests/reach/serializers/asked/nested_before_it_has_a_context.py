from library.asking import get, superuser
from library.models import Book, Copy
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        request = self.context.get("request")
        if request is None or not request.user.is_staff:
            self.fields.pop("author_name")


class CopySerializer(serializers.ModelSerializer):
    book = BookSerializer()

    class Meta:
        model = Copy
        fields = ["number", "book"]


class CopyList(generics.ListAPIView):
    queryset = Copy.objects.select_related("book")
    serializer_class = CopySerializer


def run():
    get(CopyList.as_view(), user=superuser())
