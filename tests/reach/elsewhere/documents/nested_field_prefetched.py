from django_elasticsearch_dsl import Document, fields
from django_elasticsearch_dsl.registries import registry
from library.models import Book


@registry.register_document
class BookDocument(Document):
    genres = fields.NestedField(properties={"name": fields.KeywordField()})

    class Index:
        name = "books"

    class Django:
        model = Book

    def get_queryset(self):
        return Book.objects.prefetch_related("genres")


def run():
    document = BookDocument()
    return [document.prepare(book) for book in document.get_queryset()]
