from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    publisher_name = serializers.CharField(source="publisher.name")

    class Meta:
        model = Book
        fields = ["id", "publisher_name"]


class JoiningMixin:
    joined: tuple[str, ...] = ()

    def get_queryset(self):
        queryset = super().get_queryset()
        if self.joined:
            queryset = queryset.select_related(*self.joined)
        return queryset


class BookViewSet(JoiningMixin, viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer
    joined = ("publisher",)


def run():
    listed(BookViewSet)
