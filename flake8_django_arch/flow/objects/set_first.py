"""What the methods that run first leave on an object for all others."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import framework
from ...project.extract import dotted
from ...project.names import ClassDef, FunctionDef, Module
from ...project.syntax import walk
from ..containers import contents
from ..containers.redrawing import redrawn
from ..functions.parameters import own_bindings
from ..held_rows import rows_in
from ..joining import options
from ..kept_answers import KeptAnswers
from ..querysets.loaded import SOMETHING, Loaded
from ..requests.generic_views import RUN_FIRST
from ..values import (
    NONE,
    UNKNOWN,
    Dictionary,
    ExternalValue,
    Input,
    Instance,
    Items,
    QuerySet,
    Request,
    Row,
    Value,
    is_unknown,
)

if TYPE_CHECKING:
    from ..analysis import Flow

#: What ``dispatch()`` of Django REST framework's views calls before the action, in this order.
_OF_API: Final = (
    *("initialize_request", "initial", "perform_authentication"),
    *("check_permissions", "check_throttles"),
)
#: What stays the same, whoever makes the object.
_SAME: Final = (ExternalValue, Request)
_ROWS: Final = (QuerySet, Items, Dictionary)
#: What fields make of several values that were sent.
_SENT: Final = (Input, Items, QuerySet)


class SetFirst:
    """Answers what an attribute holds that no method sets itself. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._before: KeptAnswers[tuple[ClassDef, str], Value] = KeptAnswers(flow, UNKNOWN)
        self._by_constructor: KeptAnswers[tuple[ClassDef, str], Value] = KeptAnswers(flow, UNKNOWN)
        self._by_check: KeptAnswers[tuple[ClassDef, str], Value] = KeptAnswers(flow, UNKNOWN)
        self._constructed: dict[ClassDef, bool] = {}
        self._called: dict[Module, frozenset[str]] = {}

    def before(self, view: ClassDef, name: str) -> Value:
        """What the methods of a view that run first leave on it for others.

        ``setup()``, ``dispatch()`` and ``get()``, with what they call of the view's own methods,
        whichever of its classes defines them. What one sets on a condition counts as set: nobody
        reads an attribute that is not there.
        """
        return self._before.of((view, name), lambda: self._left_by_view(view, name))

    def _left_by_view(self, view: ClassDef, name: str) -> Value:
        waiting = list(self._run_first(view))
        while waiting:
            method = waiting.pop(0)
            value = self._left_by(view, method, name)
            if isinstance(value, Row | QuerySet):
                several = [value, *self._set_anew(view, name, value, method, waiting)]
                if not all(_are_alike(value, each) for each in several):
                    return UNKNOWN
                return [each for each in several if isinstance(each, Row | QuerySet)][-1]
        return UNKNOWN

    def _run_first(self, view: ClassDef) -> Iterator[FunctionDef]:
        """A view's methods that run before others, as far as the project defines them."""
        classes = self._project.classes
        made, set_up, *others = RUN_FIRST
        of_api = _OF_API if classes.is_a(view, framework.API_VIEW) else ()
        for name in (made, set_up, *of_api, *others):
            method = classes.projects_method(view, name)
            if method is not None:
                yield method

    def _set_anew(
        self,
        view: ClassDef,
        name: str,
        value: Value,
        setter: FunctionDef,
        later: Sequence[FunctionDef],
    ) -> Iterator[Value]:
        """What later methods make of an attribute, whose readers may come before them or behind."""
        words = self._flow.words
        before = words.methods_from(view, setter)
        behind = [each for method in later for each in words.methods_from(view, method)]
        for method in dict.fromkeys(behind):
            if method not in before and name in words.assigned(method):
                yield self._attributes(view, method, {name: value}).get(name, value)

    def by_constructor(self, cls: ClassDef, name: str) -> Value:
        """What a class's ``__init__`` leaves on each object: a package's session, rows by key.

        Rows only where no method loads more into them or sets them again, and where nothing shows
        who makes the objects: those who do are told of what becomes of their rows.
        """
        return self._by_constructor.of((cls, name), lambda: self._left_by_constructor(cls, name))

    def _left_by_constructor(self, cls: ClassDef, name: str) -> Value:
        init = self._project.classes.projects_method(cls, "__init__")
        value = UNKNOWN if init is None else self._left_by(cls, init, name)
        is_told = isinstance(value, _SAME) or self._holds_rows(cls, name, value)
        return redrawn(value, ()) if is_told else UNKNOWN

    def by_check(self, cls: ClassDef, name: str) -> Value:
        """What was sent that a form's ``clean()``, or ``validate()``, leaves on it for the rest."""
        return self._by_check.of((cls, name), lambda: self._left_by_check(cls, name))

    def _left_by_check(self, cls: ClassDef, name: str) -> Value:
        is_form = self._project.classes.is_a(cls, framework.FORM)
        check = self._project.classes.projects_method(cls, "clean" if is_form else "validate")
        if check is None or not self.is_left_alone(cls, name, check):
            return UNKNOWN
        value = self._left_by(cls, check, name)
        several = set(options(value)) - {NONE}
        is_told = several and all(isinstance(each, _SENT) for each in several)
        return redrawn(value, ()) if is_told else UNKNOWN

    def _left_by(self, cls: ClassDef, method: FunctionDef, name: str) -> Value:
        """What a method leaves in an attribute of an object of that class."""
        if name not in self._flow.words.set_by(cls, method):
            return UNKNOWN
        return self._attributes(cls, method).get(name, UNKNOWN)

    def _attributes(
        self, cls: ClassDef, method: FunctionDef, known: Mapping[str, Value] | None = None
    ) -> dict[str, Value]:
        """The attributes that a method sets of its object, of which some may be known before."""
        bindings = own_bindings(self._flow, method, cls)
        match bindings:
            case ((name, Instance() as own), *others) if known:
                bindings = ((name, contents.having(own, known)), *others)
        return self._flow.events(method, bindings).attributes

    def _holds_rows(self, cls: ClassDef, name: str, value: Value) -> bool:
        is_annotated = isinstance(value, Row) and value.loaded == SOMETHING and not value.origin
        if not is_annotated and (not isinstance(value, _ROWS) or self._is_constructed(cls)):
            return False
        return self.is_left_alone(cls, name)

    def is_left_alone(self, cls: ClassDef, name: str, setter: FunctionDef | None = None) -> bool:
        """Whether no method but its setter sets an attribute, or loads more into its rows.

        That is the constructor, if none is named.
        """
        others = (method for method in self._methods(cls) if method is not setter)
        return not any(self._changes(method, name) for method in others)

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


def _are_alike(known: Row | QuerySet, value: Value) -> bool:
    """Whether a value's rows come with the same as those, whatever filters have left of them."""
    return not is_unknown(value) and all(
        (each.model, _unfiltered(each)) == (known.model, _unfiltered(known))
        for each in rows_in(value)
    )


def _unfiltered(held: Row | QuerySet) -> Loaded:
    return replace(held.loaded, filtered=frozenset())
