from import_export import fields, resources, widgets
from library.models import Book, Genre


class BookResource(resources.ModelResource):
    genres = fields.Field(attribute="genres", widget=widgets.ManyToManyWidget(Genre, field="name"))

    class Meta:
        model = Book
        fields = ["title", "genres"]


def run():
    return BookResource().export(Book.objects.prefetch_related("genres"))
