"""What the methods that run first leave on an object for all others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.extract import dotted
from ...project.names import ClassDef, FunctionDef, Module
from ...project.syntax import walk
from ..containers.redrawing import redrawn
from ..kept_answers import KeptAnswers
from ..querysets.loaded import SOMETHING
from ..values import UNKNOWN, Dictionary, ExternalValue, Items, QuerySet, Request, Row, Value

if TYPE_CHECKING:
    from ..analysis import Flow

#: Methods of views that run before others, in their order.
_BEFORE: Final = ("setup", "initial", "dispatch", "get")
#: What stays the same, whoever makes the object.
_SAME: Final = (ExternalValue, Request)
_ROWS: Final = (QuerySet, Items, Dictionary)


class SetFirst:
    """Answers what an attribute holds that no method sets itself. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._before: KeptAnswers[tuple[ClassDef, str], Value] = KeptAnswers(flow, UNKNOWN)
        self._by_constructor: KeptAnswers[tuple[ClassDef, str], Value] = KeptAnswers(flow, UNKNOWN)
        self._constructed: dict[ClassDef, bool] = {}
        self._called: dict[Module, frozenset[str]] = {}

    def before(self, view: ClassDef, name: str) -> Value:
        """What a view's ``setup()``, ``dispatch()`` or ``get()`` leaves on it for other methods."""
        return self._before.of((view, name), lambda: self._left_by_view(view, name))

    def _left_by_view(self, view: ClassDef, name: str) -> Value:
        for before in _BEFORE:
            value = self._left_by(view, before, name)
            if isinstance(value, Row | QuerySet):
                return value
        return UNKNOWN

    def by_constructor(self, cls: ClassDef, name: str) -> Value:
        """What a class's ``__init__`` leaves on each object: a package's session, rows by key.

        Rows only where no method loads more into them or sets them again, and where nothing shows
        who makes the objects: those who do are told of what becomes of their rows.
        """
        return self._by_constructor.of((cls, name), lambda: self._left_by_constructor(cls, name))

    def _left_by_constructor(self, cls: ClassDef, name: str) -> Value:
        value = self._left_by(cls, "__init__", name)
        is_told = isinstance(value, _SAME) or self._holds_rows(cls, name, value)
        return redrawn(value, ()) if is_told else UNKNOWN

    def _left_by(self, cls: ClassDef, method_name: str, name: str) -> Value:
        """What one of the project's own methods leaves in an attribute."""
        method = self._project.classes.projects_method(cls, method_name)
        if method is None or name not in self._flow.words.of(method):
            return UNKNOWN
        return self._flow.analyse(method).attributes.get(name, UNKNOWN)

    def _holds_rows(self, cls: ClassDef, name: str, value: Value) -> bool:
        is_annotated = isinstance(value, Row) and value.loaded == SOMETHING and not value.origin
        if not is_annotated and (not isinstance(value, _ROWS) or self._is_constructed(cls)):
            return False
        return self.is_left_alone(cls, name)

    def is_left_alone(self, cls: ClassDef, name: str) -> bool:
        """Whether no method but a constructor sets an attribute, or loads more into its rows."""
        return not any(self._changes(method, name) for method in self._methods(cls))

    def _methods(self, cls: ClassDef) -> Iterator[FunctionDef]:
        """The methods of a class, its base classes and its subclasses, but for constructors."""
        classes = self._project.classes
        for each in (*classes.own(cls), *classes.subclasses(cls)):
            yield from (method for method in each.methods() if method.name != "__init__")

    def _changes(self, method: FunctionDef, name: str) -> bool:
        """Whether a method may set an attribute again, or load more into the rows that it holds."""
        words = self._flow.words
        return name in words.assigned(method) or (
            name in words.of(method) and self._flow.filling.may_fill(method)
        )

    def _is_constructed(self, cls: ClassDef) -> bool:
        """Whether some function calls the class, or one that inherits from it."""
        if cls not in self._constructed:
            several = {cls, *self._project.classes.subclasses(cls)}
            self._constructed[cls] = any(
                self._is_one(module, path, several)
                for each in sorted(several, key=lambda each: each.path)
                for module in self._project.mentions.of(each.name)
                for path in self._called_in(module)
            )
        return self._constructed[cls]

    def _called_in(self, module: Module) -> frozenset[str]:
        """What a module calls, as it is written there."""
        if module not in self._called:
            source = self._project.source(module)
            nodes = [] if source is None else walk(source.tree)
            paths = (dotted(node.func) for node in nodes if isinstance(node, ast.Call))
            self._called[module] = frozenset(filter(None, paths))
        return self._called[module]

    def _is_one(self, module: Module, path: str, classes: set[ClassDef]) -> bool:
        """Whether one of these classes may be meant by what a module calls."""
        if path.rpartition(".")[2] not in {each.name for each in classes}:
            return False
        found = self._project.names.resolve(module, path)
        return found is None or found in classes
