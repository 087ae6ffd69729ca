from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def __init__(self, *args, **kwargs):
        wanted = kwargs.pop("fields", None)
        super().__init__(*args, **kwargs)
        if wanted is not None:
            for name in set(self.fields) - set(wanted):
                self.fields.pop(name)


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def get_serializer(self, *args, **kwargs):
        return self.build(*args, **kwargs)

    def build(self, *args, **kwargs):
        return super().get_serializer(*args, fields=["title"], **kwargs)


def run():
    listed(BookViewSet)
