import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask


@strawberry_django.type(Book, fields=["title", "pages"])
class BookType:
    pass


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.all()


def run():
    return ask(Query, "{ books { title pages } }")
