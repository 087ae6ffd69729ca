"""A method of a model, a manager or a queryset, and what it does beyond its own rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final
from weakref import WeakKeyDictionary

from ...project import framework
from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from ...project.project import Project
from ..analysis import Flow
from ..events import Write
from ..file import File
from ..joining import options
from ..side_effects import deeds
from ..side_effects.deeds import Deed
from ..values import QuerySet
from .workflow import MethodWorkflow, is_lifecycle, is_model_code

#: Which methods of models cause something, whatever calls it takes: asked for by all callers.
_SPEAKING: Final[WeakKeyDictionary[Flow, dict[FunctionDef, bool]]] = WeakKeyDictionary()


class ModelMethod(MethodWorkflow):
    """A method or property of a model, an abstract one or mixin too, of a manager or queryset."""

    @classmethod
    def _is_owner(cls, project: Project, owner: ClassDef) -> bool:
        return is_model_code(project, owner)

    @property
    def is_lifecycle(self) -> bool:
        """Whether it overrides a model's ``save``, ``delete`` or ``clean``."""
        return is_lifecycle(self.project, self.function, self.owner)

    @cached_property
    def models(self) -> list[Model]:
        """The concrete models whose method it is; empty where none is known."""
        return models_of(self.project, self.owner)

    def _caused(self) -> Iterator[Deed]:
        yield from self._beyond(self._is_followed)

    def _beyond(self, is_followed: Callable[[FunctionDef], bool]) -> Iterator[Deed]:
        """What leaves the aggregate, for all that is known."""
        for deed in deeds.caused(self.flow, self.function, is_followed):
            if self._builds_a_query and deeds.completes_what_is_asked_for(deed):
                continue
            if self._is_of_what_it_reads(deed):
                continue
            if not isinstance(deed.cause, Write) or self.models:
                if not any(deeds.stays_in(deed, own) for own in self.models):
                    yield deed

    def _is_of_what_it_reads(self, deed: Deed) -> bool:
        """Whether a row that it only looks at writes what is its own, such as a stale child.

        A property that writes beyond its own row's aggregate is the affair of all who read it.
        """
        if deed.read is None or deed.read.owner is None or not isinstance(deed.cause, Write):
            return False
        own = models_of(self.project, deed.read.owner)
        return bool(own) and all(deeds.stays_in(deed, model) for model in own)

    @cached_property
    def _builds_a_query(self) -> bool:
        """Whether it gives a queryset, and writes nothing itself."""
        events = self.flow.analyse(self.function)
        given = [option for value in events.returned for option in options(value)]
        return (
            not events.writes
            and bool(given)
            and all(isinstance(option, QuerySet) for option in given)
        )

    def _is_followed(self, function: FunctionDef) -> bool:
        """Other methods of models speak for themselves, except to one that Django calls."""
        if not self._may_be_followed(function):
            return False
        if self.is_lifecycle:
            return True
        return function.owner not in self._own_classes and not speaks(self.file, function)

    def _may_be_followed(self, function: FunctionDef) -> bool:
        """Every ``save`` speaks for itself: ARC112 is about it."""
        return deeds.is_of_project(function) and not is_lifecycle(
            self.project, function, self.owner
        )

    @cached_property
    def _own_classes(self) -> frozenset[object]:
        """The classes whose methods are the own model's: its bases, managers and querysets."""
        tops = [self.owner, *(model.definition for model in self.models)]
        for model in self.models:
            for manager in self.project.models.managers.of(model).values():
                tops += manager.definitions
        return frozenset(up for top in tops for up in self.project.classes.ancestors(top))

    @property
    def causes_something(self) -> bool:
        """Whether it causes something, whichever calls it takes."""
        return any(self._beyond(self._may_be_followed))


def models_of(project: Project, owner: ClassDef) -> list[Model]:
    """The concrete models whose methods a class has; empty where none is known."""
    if project.classes.is_a(owner, framework.MANAGER, framework.QUERYSET):
        return project.models.managers.managed(owner)
    model = project.models.of(owner)
    if model is not None and not model.is_abstract:
        return [model]
    below = map(project.models.of, project.classes.subclasses(owner))
    return [model for model in below if model is not None and not model.is_abstract]


def speaks(file: File, function: FunctionDef) -> bool:
    """Whether a model's method causes something by itself, so that a rule reports it."""
    owner = function.owner
    if owner is None or not is_model_code(file.project, owner):
        return False
    known = _SPEAKING.setdefault(file.flow, {})
    if function not in known:
        known[function] = ModelMethod(file, function, owner).causes_something
    return known[function]
