import strawberry
import strawberry_django
from library.models import Book, Genre
from library.strawberries import ask


@strawberry_django.type(Genre)
class GenreType:
    name: str


@strawberry.type
class GenresMixin:
    genres: list[GenreType] = strawberry.field()


@strawberry_django.type(Book)
class BookType(GenresMixin):
    title: str


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.all()


def run():
    return ask(Query, "{ books { title genres { name } } }")
