from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    link = serializers.HyperlinkedIdentityField(view_name="book-by-isbn", lookup_field="isbn")

    class Meta:
        model = Book
        fields = ["id", "link"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
