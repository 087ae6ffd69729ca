import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto

    @strawberry_django.field(select_related=["author__publisher"])
    def publisher(self) -> str:
        return self.author.publisher.name


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { publisher } }", [DjangoOptimizerExtension])
