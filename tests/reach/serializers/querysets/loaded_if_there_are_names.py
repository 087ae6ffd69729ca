from django.core.exceptions import FieldDoesNotExist
from django.db.models.fields.related import RelatedField
from library.asking import get
from library.models import Book
from rest_framework import generics, serializers


class BookSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()

    class Meta:
        model = Book
        fields = ["id", "title", "author"]


def relations_of(serializer_class):
    names = []
    for name in serializer_class.Meta.fields:
        try:
            field = serializer_class.Meta.model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if isinstance(field, RelatedField):
            names.append(field.name)
    return names


class LoadingView(generics.ListAPIView):
    def get_queryset(self):
        books = super().get_queryset()
        if names := relations_of(self.get_serializer_class()):
            books = books.prefetch_related(*names)
        return books


class BookList(LoadingView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    get(BookList.as_view())
