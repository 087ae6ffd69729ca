from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    hidden = ("title",)

    def get_fields(self):
        fields = super().get_fields()
        return {name: field for name, field in fields.items() if name not in self.hidden}


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
