from library.models import Book, Branch
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    cities = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "cities"]

    def get_cities(self, book):
        return [copy.branch.city for copy in book.copies.filter(number__gte=0)]


class BranchSerializer(serializers.ModelSerializer):
    class Meta:
        model = Branch
        fields = ["id", "city"]


def shown(row):
    if isinstance(row, Book):
        serializer = BookSerializer(row)
    elif isinstance(row, Branch):
        serializer = BranchSerializer(row)
    else:
        raise TypeError(row)
    return serializer.data


def run():
    return shown(Book.objects.first())
