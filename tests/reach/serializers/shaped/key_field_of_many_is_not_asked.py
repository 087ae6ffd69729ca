from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class CodeField(serializers.PrimaryKeyRelatedField):
    def use_pk_only_optimization(self):
        return self.context.get("short", False)


class BookSerializer(serializers.ModelSerializer):
    genres = CodeField(many=True, read_only=True)

    class Meta:
        model = Book
        fields = ["id", "genres"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
