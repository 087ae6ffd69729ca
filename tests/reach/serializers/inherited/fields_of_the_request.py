from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def get_fields(self):
        fields = super().get_fields()
        wanted = self.context["request"].query_params.get("fields")
        if wanted:
            for name in set(fields) - set(wanted.split(",")):
                fields.pop(name)
        return fields


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


def run():
    listed(BookViewSet)
