from import_export import resources
from library.models import Book


class BookResource(resources.ModelResource):
    def dehydrate_title(self, book):
        return f"{book.title} by {book.author}"

    class Meta:
        model = Book
        fields = ["title"]


def run():
    return BookResource().export()
