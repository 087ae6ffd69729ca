import strawberry
import strawberry_django
from library.models import Author, Shelf
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry.type
class Shown:
    @strawberry_django.field
    def display(self) -> str:
        return str(self)


@strawberry_django.type(Author)
class AuthorType(Shown):
    name: strawberry.auto


@strawberry_django.type(Shelf)
class ShelfType(Shown):
    number: strawberry.auto


@strawberry.type
class Query:
    shelves: list[ShelfType] = strawberry_django.field()


def run():
    return ask(Query, "{ shelves { display } }", [DjangoOptimizerExtension])
