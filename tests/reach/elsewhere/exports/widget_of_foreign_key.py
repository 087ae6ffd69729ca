from import_export import fields, resources, widgets
from library.models import Author, Book


class BookResource(resources.ModelResource):
    author = fields.Field("author", "author", widgets.ForeignKeyWidget(Author, "name"))

    class Meta:
        model = Book
        fields = ["title", "author"]


def run():
    return BookResource().export()
