from library.models import Book
from rest_framework import serializers


class BriefSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField(source="author.name")

    class Meta:
        model = Book
        fields = ["id", "author_name"]


def shown(brief):
    if brief:
        serializer = BriefSerializer(Book.objects.all(), many=True)
    else:
        serializer = BookSerializer(Book.objects.select_related("author"), many=True)
    return serializer.data


def run():
    return [shown(True), shown(False)]
