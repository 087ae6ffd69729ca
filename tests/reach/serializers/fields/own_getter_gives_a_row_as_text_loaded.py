from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class AuthorField(serializers.CharField):
    def get_attribute(self, instance):
        return instance.publisher


class BookSerializer(serializers.ModelSerializer):
    by = AuthorField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "by"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("publisher__country")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
