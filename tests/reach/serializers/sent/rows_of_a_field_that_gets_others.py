from library.models import Book
from rest_framework import serializers


class LoansSerializer(serializers.Serializer):
    books = serializers.PrimaryKeyRelatedField(many=True, queryset=Book.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["books"].child_relation.queryset = Book.objects.select_related("cover")

    def create(self, validated_data):
        return [book.cover.colour for book in validated_data["books"]]


def run():
    serializer = LoansSerializer()
    serializer.create({"books": list(serializer.fields["books"].child_relation.queryset)})
