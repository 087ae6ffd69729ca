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
    translator: AuthorType | None


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.select_related("translator")


def run():
    return ask(Query, "{ books { translator { name } } }")
