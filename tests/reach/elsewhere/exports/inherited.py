from import_export import fields, resources
from library.models import Book


class Plain(resources.ModelResource):
    writer = fields.Field(attribute="author__name")


class BookResource(Plain):
    class Meta:
        model = Book
        fields = ["title", "writer"]


def run():
    return BookResource().export()
