import strawberry
import strawberry_django
from library.models import Author, Book
from library.strawberries import ask


@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto
    author: AuthorType


@strawberry.type
class Query:
    @strawberry.field
    def book(self) -> BookType:
        return Book.objects.first()


def run():
    return ask(Query, "{ book { title author { name } } }")
