from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "genres"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def filter_queryset(self, queryset):
        return super().filter_queryset(queryset).prefetch_related("genres")


def run():
    listed(BookViewSet)
