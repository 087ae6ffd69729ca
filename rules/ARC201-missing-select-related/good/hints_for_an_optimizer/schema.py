import strawberry
import strawberry_django
from strawberry_django.optimizer import DjangoOptimizerExtension

from models import Author, Book


@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto
    author: AuthorType
    author_name: strawberry.auto

    @strawberry_django.field(select_related=["author"])
    def label(self) -> str:
        return f"{self.title} by {self.author.name}"


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


schema = strawberry.Schema(query=Query, extensions=[DjangoOptimizerExtension])
