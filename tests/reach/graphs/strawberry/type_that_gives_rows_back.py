import strawberry
import strawberry_django
from library.models import Author, Book
from library.strawberries import ask


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto

    @classmethod
    def get_queryset(cls, queryset, info, **arguments):
        return queryset


@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto
    books: list[BookType]


@strawberry.type
class Query:
    @strawberry_django.field
    def authors(self) -> list[AuthorType]:
        return Author.objects.all()


def run():
    return ask(Query, "{ authors { books { title } } }")
