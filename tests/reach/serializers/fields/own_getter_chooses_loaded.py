from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class AuthorField(serializers.Field):
    def get_attribute(self, instance):
        if instance.out_of_print:
            return None
        return instance.publisher

    def to_representation(self, publisher):
        return publisher.name


class BookSerializer(serializers.ModelSerializer):
    by = AuthorField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "by"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("publisher")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
