from django.db.models import prefetch_related_objects
from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets
from rest_framework.pagination import PageNumberPagination


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "genres"]


class Pages(PageNumberPagination):
    page_size = 50


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.order_by("title")
    serializer_class = BookSerializer
    pagination_class = Pages

    def paginate_queryset(self, queryset):
        page = super().paginate_queryset(queryset)
        prefetch_related_objects(page, "genres")
        return page


def run():
    listed(BookViewSet)
