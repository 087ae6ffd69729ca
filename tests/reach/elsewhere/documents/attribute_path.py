from django_elasticsearch_dsl import Document, fields
from django_elasticsearch_dsl.registries import registry
from library.models import Book


@registry.register_document
class BookDocument(Document):
    author = fields.KeywordField(attr="author.name")

    class Index:
        name = "books"

    class Django:
        model = Book
        fields = ["title"]


def run():
    document = BookDocument()
    return [document.prepare(book) for book in document.get_indexing_queryset()]
