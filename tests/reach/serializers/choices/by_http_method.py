from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookInputSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "author"]


class BookList(generics.ListCreateAPIView):
    queryset = Book.objects.all()

    def get_serializer_class(self):
        if self.request.method == "POST":
            return BookInputSerializer
        return BookSerializer


def run():
    get(BookList.as_view())
