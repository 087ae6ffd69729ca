import strawberry
import strawberry_django
from library.models import Author, Book
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto
    author: AuthorType


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { title author { name } } }", [DjangoOptimizerExtension])
