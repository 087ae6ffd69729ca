from library.asking import retrieved
from library.models import Book
from rest_framework import mixins, serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()
    country = serializers.CharField(source="author.country.name")

    class Meta:
        model = Book
        fields = ["id", "author_name", "country", "genres"]


class BookViewSet(mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """One book is read, whatever it costs."""

    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    retrieved(BookViewSet)
