import strawberry
import strawberry_django
from django.db.models import Prefetch
from library.models import Author, Book
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto

    @strawberry_django.field(
        only=["author"],
        prefetch_related=lambda info: Prefetch(
            "author", queryset=Author.objects.select_related("publisher")
        ),
    )
    def publisher(self) -> str:
        return self.author.publisher.name


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { publisher } }", [DjangoOptimizerExtension])
