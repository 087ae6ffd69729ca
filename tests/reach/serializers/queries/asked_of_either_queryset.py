from library.asking import listed
from library.models import Author, Book
from rest_framework import serializers, viewsets


class AuthorSerializer(serializers.ModelSerializer):
    books = serializers.SerializerMethodField()

    class Meta:
        model = Author
        fields = ["id", "books"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        wanted = self.context["request"].query_params.get("fields")
        if wanted:
            for name in set(self.fields) - set(wanted.split(",")):
                self.fields.pop(name)

    def get_books(self, author):
        return Book.objects.filter(author=author).count()


class AuthorViewSet(viewsets.ModelViewSet):
    serializer_class = AuthorSerializer

    def get_queryset(self):
        authors = Author.objects.all()
        if self.request.query_params.get("known"):
            authors = Author.objects.exclude(name="")
        return authors.order_by("id")


def run():
    listed(AuthorViewSet)
