from import_export import fields, resources
from library.models import Book


class BookResource(resources.ModelResource):
    writer = fields.Field(dehydrate_method="give_writer")

    def give_writer(self, book):
        return book.author.name

    class Meta:
        model = Book
        fields = ["title", "writer"]


def run():
    return BookResource().export()
