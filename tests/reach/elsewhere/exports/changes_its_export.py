from import_export import fields, resources
from library.models import Book


class BookResource(resources.ModelResource):
    author = fields.Field(attribute="author__name")

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("author")

    class Meta:
        model = Book
        fields = ["title", "author"]


def run():
    return BookResource().export()
