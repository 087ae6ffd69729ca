from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = "__all__"

    def get_field_names(self, declared_fields, info):
        names = super().get_field_names(declared_fields, info)
        return [name for name in names if name != "genres"]


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
