import strawberry
import strawberry_django
from library.models import Book, Genre
from library.strawberries import ask


@strawberry_django.type(Genre)
class GenreType:
    name: str


@strawberry.type
class GenresMixin:
    @strawberry_django.field
    def writer(self) -> str:
        return self.author.name


@strawberry_django.type(Book)
class BookType(GenresMixin):
    title: str


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.select_related("author")


def run():
    return ask(Query, "{ books { title writer } }")
