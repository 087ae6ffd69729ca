from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    cities = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ["id", "cities"]

    def get_cities(self, book):
        return [copy.branch.city for copy in book.copies.all()]


def run():
    book = Book.objects.prefetch_related("copies__branch").order_by("pk").first()
    book.refresh_from_db()
    print(BookSerializer(book).data)
