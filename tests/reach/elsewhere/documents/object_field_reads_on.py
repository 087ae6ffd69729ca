from django_elasticsearch_dsl import Document, fields
from django_elasticsearch_dsl.registries import registry
from library.models import Book


@registry.register_document
class BookDocument(Document):
    author = fields.ObjectField(
        properties={
            "name": fields.TextField(),
            "publisher": fields.KeywordField(attr="publisher.name"),
        }
    )

    class Index:
        name = "books"

    class Django:
        model = Book

    def get_queryset(self):
        return super().get_queryset().select_related("author")


def run():
    document = BookDocument()
    return [document.prepare(book) for book in document.get_indexing_queryset()]
