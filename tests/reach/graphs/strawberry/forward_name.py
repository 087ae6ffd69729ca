import strawberry
import strawberry_django
from library.models import Author, Book
from library.strawberries import ask


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto
    author: "AuthorType"


@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.order_by("title")


def run():
    return ask(Query, "{ books { title author { name } } }")
