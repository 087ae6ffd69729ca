from django_elasticsearch_dsl import Document, fields
from django_elasticsearch_dsl.registries import registry
from library.models import Book


@registry.register_document
class BookDocument(Document):
    publisher_name = fields.TextField()

    class Index:
        name = "books"

    class Django:
        model = Book


def run():
    document = BookDocument()
    return [document.prepare(book) for book in document.get_indexing_queryset()]
