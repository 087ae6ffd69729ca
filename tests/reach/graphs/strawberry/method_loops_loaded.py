import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask


@strawberry_django.type(Book)
class BookType:
    @strawberry.field
    def shelves(self) -> list[int]:
        return [copy.shelf.number for copy in self.copies.select_related("shelf")]


@strawberry.type
class Query:
    @strawberry.field
    def book(self) -> BookType:
        return Book.objects.order_by("pk")[0]


def run():
    return ask(Query, "{ book { shelves } }")
