from library.asking import get
from library.models import Book
from rest_framework import routers, serializers, viewsets


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField()

    class Meta:
        model = Book
        fields = ["id", "author_name"]


class BookViewSet(viewsets.ModelViewSet):
    serializer_class = BookSerializer

    def get_queryset(self):
        if self.basename != "books":
            return Book.objects.all()
        return Book.objects.select_related("author")


router = routers.SimpleRouter()
router.register("books", BookViewSet, basename="books")
router.register("novels", BookViewSet, basename="novels")


def run():
    for url in router.urls:
        if url.name.endswith("-list"):
            get(url.callback)
