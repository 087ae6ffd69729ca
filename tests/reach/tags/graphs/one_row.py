import strawberry
import strawberry_django
from notes.models import Note
from notes.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension
from taggit.models import Tag


@strawberry_django.type(Tag)
class TagType:
    name: str


@strawberry_django.type(Note)
class NoteType:
    text: str
    tags: list[TagType]


@strawberry.type
class Query:
    @strawberry_django.field
    def note(self) -> NoteType:
        return Note.objects.first()


def run():
    return ask(Query, "{ note { tags { name } } }", [DjangoOptimizerExtension])
