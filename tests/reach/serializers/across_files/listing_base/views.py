from across_files.listing_base.base import ListingView
from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    publisher_name = serializers.CharField(source="publisher.name")

    class Meta:
        model = Book
        fields = ["id", "publisher_name"]


class BookList(ListingView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer
