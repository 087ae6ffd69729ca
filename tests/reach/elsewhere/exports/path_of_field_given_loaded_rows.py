from import_export import fields, resources
from library.models import Book


class BookResource(resources.ModelResource):
    author = fields.Field(attribute="author__name")

    class Meta:
        model = Book
        fields = ["title", "author"]


def run():
    return BookResource().export(Book.objects.select_related("author"))
