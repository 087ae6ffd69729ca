import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto

    @strawberry_django.field
    def publisher(self) -> str:
        return self.author.publisher.name


def all_books() -> list[BookType]:
    return Book.objects.all()


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field(resolver=all_books)


def run():
    return ask(Query, "{ books { publisher } }")
