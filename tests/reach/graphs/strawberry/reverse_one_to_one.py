import strawberry
import strawberry_django
from library.models import Blurb, Book
from library.strawberries import ask


@strawberry_django.type(Blurb)
class BlurbType:
    text: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    blurb: BlurbType


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.all()


def run():
    return ask(Query, "{ books { blurb { text } } }")
