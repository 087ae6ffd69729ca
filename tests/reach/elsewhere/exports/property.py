from import_export import fields, resources
from library.models import Book


class BookResource(resources.ModelResource):
    publisher = fields.Field(attribute="publisher_name")

    class Meta:
        model = Book
        fields = ["title", "publisher"]


def run():
    return BookResource().export()
