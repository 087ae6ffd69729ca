from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookList(generics.ListAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        if self.request.user.is_staff:
            return Book.objects.all()
        return Book.objects.in_print()


def run():
    get(BookList.as_view())
