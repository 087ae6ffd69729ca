from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class AuthorField(serializers.CharField):
    def get_attribute(self, instance):
        return super().get_attribute(instance.author)


class BookSerializer(serializers.ModelSerializer):
    name = AuthorField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "name"]


class BookViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.select_related("author")
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
