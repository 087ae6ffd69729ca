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
        asked = {field.name for field in info.selected_fields[0].selections}
        if "publisher" in asked:
            return queryset.select_related("author__publisher")
        return queryset


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { publisher } }", [DjangoOptimizerExtension])
