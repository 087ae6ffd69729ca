import strawberry
import strawberry_django
from library.models import Book, Remark
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Remark)
class RemarkType:
    text: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    remarks: list[RemarkType]


@strawberry.type
class Query:
    books: list[BookType] = strawberry_django.field()


def run():
    return ask(Query, "{ books { remarks { text } } }", [DjangoOptimizerExtension])
