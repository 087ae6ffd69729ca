from library.asking import get, superuser
from library.models import Book, Copy
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def get_fields(self):
        fields = super().get_fields()
        if not self.context["request"].user.is_staff:
            fields.pop("author_name")
        return fields


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
