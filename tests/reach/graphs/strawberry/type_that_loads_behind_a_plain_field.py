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
    author: AuthorType

    @classmethod
    def get_queryset(cls, queryset, info, **arguments):
        return queryset.select_related("author")


@strawberry.type
class Query:
    @strawberry.field
    def books(self) -> list[BookType]:
        return Book.objects.all()


def run():
    return ask(Query, "{ books { title author { name } } }")
