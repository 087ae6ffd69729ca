from import_export import resources
from library.models import Book


class BookResource(resources.ModelResource):
    def get_queryset(self):
        return Book.objects.select_related("author__publisher")

    class Meta:
        model = Book
        fields = ["title", "author__publisher__name"]


def run():
    return BookResource().export()
