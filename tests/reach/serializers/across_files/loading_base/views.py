from across_files.loading_base.base import LoadingViewSet
from library.models import Book
from rest_framework import serializers


class BookSerializer(serializers.ModelSerializer):
    publisher_name = serializers.CharField(source="publisher.name")

    class Meta:
        model = Book
        fields = ["id", "publisher_name"]


class BookViewSet(LoadingViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer
    select_related_paths = ("publisher",)
