"""A row or a queryset that is handed to a task."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from ...edits import Edit
from ...finding import Place
from ...project.models import Model
from ...project.names import FunctionDef
from ..call_graph import task_arguments
from ..call_graph.task_arguments import Argument
from ..file import Concept, File
from ..joining import options
from ..mending.task_edits import fetched_by_task
from ..side_effects.effects import short_path
from ..values import Choice, Dictionary, Fixed, Items, Mixture, QuerySet, Row, Value


class ModelArgument(Concept):
    """An argument of a task that is, or holds, instances of a model."""

    def __init__(
        self, file: File, task: FunctionDef, given: Argument, model: Model, what: str
    ) -> None:
        super().__init__(file)
        self.place = Place.of(given.node)
        self._function = task
        self._given = given
        #: ``tasks.notify``.
        self.task = short_path(task)
        self.model = model
        #: ``an instance of`` or ``a queryset of``.
        self.what = what

    def fetched_by_task(self) -> tuple[Edit, ...]:
        """The edits that hand over the key, from which the task fetches the row."""
        return fetched_by_task(self.file, self._function, self._given)

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file; tests and migrations hold none."""
        if not file.is_application:
            return
        for function in file.functions():
            if file.flow.words.of(function).isdisjoint(task_arguments.NAMES):
                continue
            found: dict[Place, Self] = {}
            for call in file.flow.analyse(function).calls:
                task, arguments = task_arguments.handed_over(file.flow.tasks, call)
                for given in arguments:
                    kind = _held(given.value)
                    if kind is not None and task is not None:
                        found.setdefault(Place.of(given.node), cls(file, task, given, *kind))
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
