from import_export import resources
from library.models import Book


class BookResource(resources.ModelResource):
    class Meta:
        model = Book
        fields = ["title", "genres"]


def run():
    return BookResource().export(Book.objects.prefetch_related("genres"))
