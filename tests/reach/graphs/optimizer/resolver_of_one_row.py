import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto

    @strawberry_django.field
    def publisher(self) -> str:
        return self.author.publisher.name


@strawberry.type
class Query:
    @strawberry_django.field
    def book(self) -> BookType:
        return Book.objects.first()


def run():
    return ask(Query, "{ book { publisher } }", [DjangoOptimizerExtension])
