from django_elasticsearch_dsl import Document, fields
from django_elasticsearch_dsl.registries import registry
from library.models import Book


@registry.register_document
class BookDocument(Document):
    genres = fields.KeywordField()

    class Index:
        name = "books"

    class Django:
        model = Book

    def prepare_genres(self, book):
        return [genre.name for genre in book.genres.all()]


def run():
    document = BookDocument()
    return [document.prepare(book) for book in document.get_indexing_queryset()]
