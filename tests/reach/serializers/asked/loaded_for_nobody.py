from library.asking import get, superuser
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.context["request"].user.is_staff:
            self.fields.pop("author_name")


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        if self.request.user.is_staff:
            return Book.objects.order_by("title")
        return Book.objects.all()


def run():
    get(BookList.as_view(), user=superuser())
