import strawberry
import strawberry_django
from library.models import Author, Book
from library.strawberries import ask


@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    writer: AuthorType = strawberry_django.field(field_name="author")


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.all()


def run():
    return ask(Query, "{ books { writer { name } } }")
