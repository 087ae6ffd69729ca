from library.models import Book
from rest_framework import serializers


class LoansSerializer(serializers.Serializer):
    books = serializers.SlugRelatedField(
        slug_field="isbn", many=True, queryset=Book.objects.select_related("author")
    )

    def create(self, validated_data):
        return [book.cover.colour for book in validated_data["books"]]


def run():
    serializer = LoansSerializer()
    serializer.create({"books": list(Book.objects.select_related("author"))})
