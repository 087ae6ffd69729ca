from library.asking import listed
from library.models import Book, Loan
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    lent = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "lent"]

    def get_lent(self, book):
        return book.pk in self.context["lent"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def get_serializer_context(self):
        lent = Loan.objects.filter(is_open=True).values_list("copy__book_id", flat=True)
        return {**super().get_serializer_context(), "lent": set(lent)}


def run():
    listed(BookViewSet)
