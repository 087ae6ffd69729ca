from library.models import Book, Branch, Copy
from rest_framework import serializers


class CopySerializer(serializers.ModelSerializer):
    class Meta:
        model = Copy
        fields = ["branch", "number"]


class BookSerializer(serializers.ModelSerializer):
    copies = CopySerializer(many=True)

    class Meta:
        model = Book
        fields = ["title", "copies"]

    def update(self, instance, validated_data):
        copies = validated_data.pop("copies", [])
        book = super().update(instance, validated_data)
        for copy in copies:
            Copy.objects.create(book=book, **copy)
        return book


def run():
    copies = [{"branch": branch.pk, "number": 1} for branch in Branch.objects.all()]
    book = Book.objects.order_by("pk").first()
    serializer = BookSerializer(book, data={"title": "New", "copies": copies})
    serializer.is_valid(raise_exception=True)
    serializer.save()
