import strawberry
import strawberry_django
from strawberry_django.optimizer import DjangoOptimizerExtension

from models import Book


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto
    author_name: str  # ARC201 select_related=["author"] to its strawberry_django.field()

    @strawberry_django.field
    def label(self) -> str:  # ARC201 Book.author is fetched once per row by BookType.label
        return f"{self.title} by {self.author.name}"


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


schema = strawberry.Schema(query=Query, extensions=[DjangoOptimizerExtension])
