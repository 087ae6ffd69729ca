from typing import Annotated

import strawberry
import strawberry_django
from library.models import Author, Book, Remark
from library.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Author)
class AuthorType:
    name: strawberry.auto


@strawberry_django.type(Book)
class BookType:
    title: strawberry.auto


@strawberry_django.type(Remark)
class RemarkType:
    @strawberry_django.field(only=["content_type_id", "object_id"])
    def topic(self) -> Annotated[AuthorType | BookType, strawberry.union("Topic")] | None:
        return self.subject


@strawberry.type
class Query:
    remarks: list[RemarkType] = strawberry_django.field()


def run():
    question = "{ remarks { topic { ... on BookType { title } } } }"
    return ask(Query, question, [DjangoOptimizerExtension])
