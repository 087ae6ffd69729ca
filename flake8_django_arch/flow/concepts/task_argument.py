"""A row or a queryset that is handed to a task."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from ...finding import Place
from ...project.models import Model
from .. import task_arguments
from ..file import Concept, File
from ..values import Choice, Dictionary, Fixed, Items, Mixture, QuerySet, Row, Value, options


class ModelArgument(Concept):
    """An argument of a task that is, or holds, instances of a model."""

    def __init__(self, file: File, place: Place, task: str, model: Model, what: str) -> None:
        super().__init__(file)
        self.place = place
        #: ``tasks.notify``.
        self.task = task
        self.model = model
        #: ``an instance of`` or ``a queryset of``.
        self.what = what

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file; tests and migrations hold none."""
        if file.is_test or file.is_migration:
            return
        for function in file.functions():
            if file.flow.words.of(function).isdisjoint(task_arguments.NAMES):
                continue
            found: dict[Place, Self] = {}
            for call in file.flow.analyse(function).calls:
                task, arguments = task_arguments.handed_over(file.flow.tasks, call)
                for node, value in arguments:
                    if kind := _held(value):
                        place = Place.of(node)
                        found.setdefault(place, cls(file, place, task, *kind))
            yield from (found[place] for place in sorted(found))


def _held(value: Value) -> tuple[Model, str] | None:
    """The model of which a value is an instance or queryset, whichever value it is."""
    if isinstance(value, Choice):
        several = [_held(option) for option in options(value)]
        return several[0] if all(several) else None
    match value:
        case Row(model=model):
            return model, "an instance of"
        case QuerySet(model=model):
            return model, "a queryset of"
        case Items(item=Row(model=model)) | Dictionary(value=Row(model=model)):
            return model, "instances of"
        case Fixed(items=values) | Mixture(parts=values):
            return next(filter(None, map(_held, values)), None)
    return None
