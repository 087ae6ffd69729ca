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
    @strawberry_django.field(prefetch_related=["copies"])
    def exemplars(self) -> list[CopyType]:
        return self.copies.all()


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { exemplars { number } } }", [DjangoOptimizerExtension])
