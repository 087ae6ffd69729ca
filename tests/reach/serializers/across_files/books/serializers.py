from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField(source="author.name")
    genres = serializers.StringRelatedField(many=True)

    class Meta:
        model = Book
        fields = ["id", "author_name", "genres"]
