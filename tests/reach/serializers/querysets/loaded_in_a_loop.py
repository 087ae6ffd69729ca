from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer
    joined = ("author",)

    def get_queryset(self):
        queryset = super().get_queryset()
        for name in self.joined:
            queryset = queryset.select_related(name)
        return queryset


def run():
    listed(BookViewSet)
