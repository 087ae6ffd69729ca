from library.models import Book
from rest_framework import serializers


class DynamicSerializer(serializers.ModelSerializer):
    def __init__(self, *args, **kwargs):
        fields = kwargs.pop("fields", None)
        super().__init__(*args, **kwargs)
        if fields is not None:
            allowed = set(fields)
            for name in set(self.fields) - allowed:
                self.fields.pop(name)


class BookSerializer(DynamicSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]


def shown(names):
    return BookSerializer(Book.objects.all(), many=True, fields=names).data


def run():
    return shown(["id", "title"])
