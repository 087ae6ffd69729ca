import strawberry
from library.models import Book
from library.strawberries import ask


@strawberry.type
class BookType:
    title: str

    @strawberry.field
    def publisher(root: strawberry.Parent[Book]) -> str:
        return root.author.publisher.name


@strawberry.type
class Query:
    @strawberry.field
    def books(self) -> list[BookType]:
        return list(Book.objects.all())


def run():
    return ask(Query, "{ books { publisher } }")
