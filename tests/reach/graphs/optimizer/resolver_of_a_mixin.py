import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry.type
class PublisherMixin:
    @strawberry_django.field
    def publisher(self) -> str:
        return self.author.publisher.name


@strawberry_django.type(Book)
class BookType(PublisherMixin):
    title: strawberry.auto


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { publisher } }", [DjangoOptimizerExtension])
