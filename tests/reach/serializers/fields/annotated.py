from django.db.models import Count, F
from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    written_by = serializers.CharField(read_only=True)
    copy_count = serializers.IntegerField(read_only=True)

    class Meta:
        model = Book
        fields = ["id", "written_by", "copy_count"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.annotate(written_by=F("author__name"), copy_count=Count("copies"))
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
