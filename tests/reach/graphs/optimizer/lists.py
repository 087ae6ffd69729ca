import strawberry
import strawberry_django
from library.models import Book, Copy
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Copy)
class CopyType:
    number: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    copies: list[CopyType]


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { copies { number } } }", [DjangoOptimizerExtension])
