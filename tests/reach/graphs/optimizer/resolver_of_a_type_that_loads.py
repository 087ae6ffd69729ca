import strawberry
import strawberry_django
from library.models import Book
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto

    @strawberry_django.field
    def publisher(self) -> str:
        return self.author.publisher.name

    @classmethod
    def get_queryset(cls, queryset, info, **arguments):
        return queryset.select_related("author__publisher")


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { publisher } }", [DjangoOptimizerExtension])
