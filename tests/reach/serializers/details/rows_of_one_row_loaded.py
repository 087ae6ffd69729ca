from library.asking import retrieved
from library.models import Book, Copy
from rest_framework import mixins, serializers, viewsets


class CopySerializer(serializers.ModelSerializer):
    city = serializers.CharField(source="branch.city")

    class Meta:
        model = Copy
        fields = ["id", "city"]


class BookSerializer(serializers.ModelSerializer):
    copies = CopySerializer(many=True, read_only=True)

    class Meta:
        model = Book
        fields = ["id", "copies"]


class BookViewSet(mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    queryset = Book.objects.prefetch_related("copies__branch")
    serializer_class = BookSerializer


def run():
    retrieved(BookViewSet)
