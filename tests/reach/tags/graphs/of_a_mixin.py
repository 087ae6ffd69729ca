import strawberry
import strawberry_django
from notes.models import Note
from notes.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension
from taggit.models import Tag


@strawberry_django.type(Tag)
class TagType:
    name: str


@strawberry.type
class TagsMixin:
    tags: list[TagType]


@strawberry_django.type(Note)
class NoteType(TagsMixin):
    text: str


@strawberry.type
class Query:
    notes: list[NoteType] = strawberry_django.field()


def run():
    return ask(Query, "{ notes { tags { name } } }", [DjangoOptimizerExtension])
