import strawberry
import strawberry_django
from library.models import Book, Copy, Shelf
from library.strawberries import ask


@strawberry_django.type(Shelf)
class ShelfType:
    number: strawberry.auto


@strawberry_django.type(Copy)
class CopyType:
    number: strawberry.auto
    shelf: ShelfType | None


@strawberry_django.type(Book)
class BookType:
    @strawberry.field
    def present(self) -> list[CopyType]:
        return self.copies.filter(number__gte=0)


@strawberry.type
class Query:
    @strawberry.field
    def book(self) -> BookType:
        return Book.objects.order_by("pk")[0]


def run():
    return ask(Query, "{ book { present { shelf { number } } } }")
