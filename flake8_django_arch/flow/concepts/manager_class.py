"""A manager class of the project, and which of its methods give querysets that lack them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import facts, framework
from ...project.extract import dotted
from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import walk
from ..attributes import path_of_decorator
from ..file import Concept, File
from ..joining import options
from ..values import EMPTY, Method, QuerySet, Value

#: What gives rows but cannot be filtered any further.
_ENDS: Final = frozenset({"raw"})
_NO_METHODS: Final = frozenset({"property", "cached_property", "classmethod", "staticmethod"})


class ManagerClass(Concept):
    """A subclass of Django's ``Manager``, outside tests and migrations."""

    def __init__(self, file: File, definition: ClassDef) -> None:
        super().__init__(file)
        self.definition = definition

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that is written as a manager, not made from a queryset class."""
        if not file.is_application:
            return
        classes = file.project.classes
        for definition in file.classes():
            if classes.is_a(definition, framework.MANAGER) and not classes.is_a(
                definition, framework.QUERYSET
            ):
                yield cls(file, definition)

    @property
    def name(self) -> str:
        """The class's name."""
        return self.definition.name

    @property
    def place(self) -> Place:
        """Its ``class``."""
        return Place(self.definition.facts.line, self.definition.facts.column)

    @cached_property
    def is_made_from_queryset(self) -> bool:
        """Whether it, or a base of it, comes from ``from_queryset``, or does what that does."""
        if self.project.classes.attribute(self.definition, "_queryset_class") is not None:
            return True
        return any(
            isinstance(base, facts.Call)
            and isinstance(base.function, facts.Name)
            and base.function.path.endswith("from_queryset")
            for up in self.project.classes.ancestors(self.definition)
            if isinstance(up, ClassDef)
            for base in up.facts.bases
        )

    @cached_property
    def unchainable(self) -> list[str]:
        """Its own public methods that give querysets which do not have them."""
        if len(self.definition.facts.functions) < 2 or self.is_made_from_queryset:
            return []
        return [method.name for method in self.definition.methods() if self._is_unchainable(method)]

    @cached_property
    def _models(self) -> list[Model]:
        return self.project.models.managers.managed(self.definition)

    def _is_unchainable(self, method: FunctionDef) -> bool:
        if method.name.startswith("_") or method.name == "get_queryset":
            return False
        if {path_of_decorator(item) for item in method.facts.decorators} & _NO_METHODS:
            return False
        if not self.flow.words.gives_something(method) or not self._models:
            return False
        if self._passes_by_its_own_rows(method):
            return False
        events = self.flow.analyse(method)
        called = {_name_on_rows(call.target) for call in events.calls}
        given = [option for value in events.returned for option in options(value)]
        if EMPTY in given and "none" in called:
            given = [value for value in given if value != EMPTY]
        if not given or not called.isdisjoint(_ENDS):
            return False
        return all(self._lacks(value, method.name) for value in given)

    def _passes_by_its_own_rows(self, method: FunctionDef) -> bool:
        """Whether a method begins with ``super().get_queryset()`` where the class has its own.

        So it gives rows that the manager leaves out, or without what the manager loads, which no
        method of a queryset can do: it would begin with the manager's.
        """
        node = self.flow.node(method)
        if node is None or self.definition.method("get_queryset") is None:
            return False
        return any(
            isinstance(inner, ast.Attribute)
            and inner.attr == "get_queryset"
            and isinstance(inner.value, ast.Call)
            and dotted(inner.value.func) == "super"
            for inner in walk(node)
        )

    def _lacks(self, value: Value, name: str) -> bool:
        """Whether a value is a queryset of the manager's model without a method of that name."""
        if not isinstance(value, QuerySet) or not value.gives_rows or value.is_manager:
            return False
        classes = self.project.classes
        return any(value.model.concrete is model.concrete for model in self._models) and not any(
            classes.is_a(definition, framework.QUERYSET) and classes.method(definition, name)
            for definition in value.definitions
        )


def _name_on_rows(target: Value) -> str | None:
    """Which of Django's methods of querysets is called, if one is."""
    if isinstance(target, Method) and isinstance(target.receiver, QuerySet):
        return target.name
    return None
