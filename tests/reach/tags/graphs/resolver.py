import strawberry
import strawberry_django
from notes.models import Note
from notes.strawberries import ask
from strawberry_django.optimizer import DjangoOptimizerExtension


@strawberry_django.type(Note)
class NoteType:
    text: str

    @strawberry_django.field
    def labels(self) -> list[str]:
        return [tag.name for tag in self.tags.all()]


@strawberry.type
class Query:
    notes: list[NoteType] = strawberry_django.field()


def run():
    return ask(Query, "{ notes { labels } }", [DjangoOptimizerExtension])
