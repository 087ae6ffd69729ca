from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "title", "author"]


class LoadingView(generics.ListAPIView):
    def get_queryset(self):
        books = super().get_queryset()
        fields = self.get_serializer().fields.values()
        names = [each.source for each in fields if isinstance(each, serializers.RelatedField)]
        if self.request.GET.get("expand"):
            books = books.select_related(*names)
        return books


class BookList(LoadingView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view())
