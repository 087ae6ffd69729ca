from library.asking import retrieved
from library.models import Book
from rest_framework import mixins, serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    cities = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "cities"]

    def get_cities(self, book):
        return [copy.branch.city for copy in book.copies.all()]


class BookViewSet(mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    retrieved(BookViewSet)
