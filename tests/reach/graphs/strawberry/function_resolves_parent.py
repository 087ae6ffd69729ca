import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask


def publisher_of(root: strawberry.Parent[Book]) -> str:
    return root.author.publisher.name


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto
    publisher: str = strawberry.field(resolver=publisher_of)


@strawberry.type
class Query:
    @strawberry_django.field
    def books(self) -> list[BookType]:
        return Book.objects.all()


def run():
    return ask(Query, "{ books { publisher } }")
