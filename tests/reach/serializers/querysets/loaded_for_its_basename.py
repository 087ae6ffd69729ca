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
        if self.basename == "books":
            return Book.objects.select_related("author")
        return Book.objects.all()


router = routers.SimpleRouter()
router.register("books", BookViewSet, basename="books")


def run():
    get(router.urls[0].callback)
