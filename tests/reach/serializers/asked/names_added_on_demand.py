from library.asking import get, superuser
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def get_fields(self):
        fields = super().get_fields()
        shown = ["id", "title"]
        if self.context["request"].query_params.get("full"):
            shown.append("author_name")
        return {name: fields[name] for name in shown}


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view(), user=superuser())
