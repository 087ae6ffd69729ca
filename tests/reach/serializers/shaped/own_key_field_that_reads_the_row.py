from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class CodeField(serializers.PrimaryKeyRelatedField):
    def use_pk_only_optimization(self):
        return False

    def to_representation(self, value):
        return value.name


class BookSerializer(serializers.ModelSerializer):
    author = CodeField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "author"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
