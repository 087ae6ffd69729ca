from library.models import Book
from rest_framework import serializers


class DynamicSerializer(serializers.ModelSerializer):
    def __init__(self, *args, fields=None, **kwargs):
        super().__init__(*args, **kwargs)
        if fields is not None:
            for name in set(self.fields) - set(fields):
                self.fields.pop(name)


class BookSerializer(DynamicSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]


def run():
    return BookSerializer(Book.objects.all(), many=True).data
