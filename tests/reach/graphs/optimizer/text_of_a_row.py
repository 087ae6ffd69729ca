import strawberry
import strawberry_django
from library.models import Shelf
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Shelf)
class ShelfType:
    @strawberry_django.field
    def display(self) -> str:
        return str(self)


@strawberry.type
class Query:
    shelves: list[ShelfType] = strawberry_django.field()


def run():
    return ask(Query, "{ shelves { display } }", [DjangoOptimizerExtension])
