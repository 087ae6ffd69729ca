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
        hidden = ["pages"]
        if self.context["request"].user.is_anonymous:
            hidden.append("author_name")
        for name in hidden:
            fields.pop(name, None)
        return fields


class BookList(generics.ListAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view(), user=superuser())
