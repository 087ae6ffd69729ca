import strawberry
import strawberry_django
from library.models import Book, Genre
from library.strawberries import ask


@strawberry_django.type(Genre)
class GenreType:
    name: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    @strawberry.field
    def all_genres(self) -> list[GenreType]:
        return self.genres.all()


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.all()


def run():
    return ask(Query, "{ books { allGenres { name } } }")
