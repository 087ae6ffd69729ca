import sys

from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id"]

    def to_representation(self, instance):
        copies = instance.copies.filter(number__gte=0)
        return {"title": instance.title, "cities": [copy.branch.city for copy in copies]}


def run():
    """Which serializer it is, nothing but the running program knows."""
    chosen = getattr(sys.modules[__name__], f"{Book.__name__}Serializer")
    return chosen(Book.objects.first()).data
