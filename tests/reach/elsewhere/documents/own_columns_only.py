from django_elasticsearch_dsl import Document, fields
from django_elasticsearch_dsl.registries import registry
from library.models import Book


@registry.register_document
class BookDocument(Document):
    author_id = fields.IntegerField()
    is_long = fields.BooleanField()

    class Index:
        name = "books"

    class Django:
        model = Book
        fields = ["title", "pages"]


def run():
    document = BookDocument()
    return [document.prepare(book) for book in document.get_indexing_queryset()]
