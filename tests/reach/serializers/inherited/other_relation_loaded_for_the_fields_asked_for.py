from library.asking import listed
from library.models import Book
from rest_framework import serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "title", "author_name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        wanted = self.context["request"].query_params.get("fields")
        if wanted:
            for name in set(self.fields) - set(wanted.split(",")):
                self.fields.pop(name)


class BookViewSet(viewsets.ModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer

    def get_queryset(self):
        queryset = super().get_queryset()
        wanted = self.request.query_params.get("fields")
        if wanted:
            if "author_name" in wanted.split(","):
                queryset = queryset.prefetch_related("genres")
        else:
            queryset = queryset.prefetch_related("genres")
        return queryset


def run():
    listed(BookViewSet)
