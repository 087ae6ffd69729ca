import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Book)
class BookType:
    publisher_name: str = strawberry_django.field(select_related=["author__publisher"])


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { publisherName } }", [DjangoOptimizerExtension])
