"""The rows that objects keep for their methods: ``self.order = Order.objects.get(pk=pk)``.

``Invoice(order).lines()`` tells by itself what becomes of that order. Where one method keeps it and
another is asked (by the first, a template, a worksheet, a property that nobody calls in sight), it
takes no more than the model of the row to see that a loop over what ``self.order.lines.filter(…)``
gives asks for each.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef, FunctionDef
from ...project.syntax import walk
from ..call_graph.told_by_callers import is_drawn, plain_kind
from ..functions.parameters import own_bindings
from ..held_rows import rows_in
from ..values import UNKNOWN, QuerySet, Row, Value
from .kept_attributes import sets_any, stored_on_self

if TYPE_CHECKING:
    from ..analysis import Flow

#: Bases from there make no objects by themselves.
_PLAIN: Final = ("abc.", "builtins.", "typing.")


class KeptRows:
    """Answers which rows objects keep. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._classes = flow.project.classes
        self._of: dict[ClassDef, dict[str, Value]] = {}

    def of(self, cls: ClassDef) -> dict[str, Value]:
        """The attributes that hold a row of one and the same model, whichever method has set it.

        Nobody looks for what other code sets than the methods of the class, its bases and its
        subclasses.
        """
        if cls not in self._of:
            self._of[cls] = {}  # whoever asks while this is found out is told nothing yet
            self._of[cls] = dict(self._search(cls))
        return self._of[cls]

    def _search(self, cls: ClassDef) -> Iterator[tuple[str, Value]]:
        for name in sorted(self._read_off(cls)):
            if not self._may_be_anything(cls, name):
                kinds = {kind for each in self._methods(cls) for kind in self._kept_by(*each, name)}
                if len(kinds) == 1 and isinstance(row := kinds.pop(), Row):
                    yield name, row

    def _read_off(self, cls: ClassDef) -> set[str]:
        """The attributes of whose own attributes its methods read some."""
        return {
            inner.value.attr
            for method in cls.methods()
            if method.name != "__init__" and (node := self._flow.node(method)) is not None
            for inner in walk(node)
            if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Attribute)
            if isinstance(inner.value.value, ast.Name) and inner.value.value.id == "self"
        }

    def _may_be_anything(self, cls: ClassDef, name: str) -> bool:
        """Whether a class declares it, or whether a package's base or some method may set it."""
        kept_attributes = self._flow.kept_attributes
        return (
            kept_attributes.is_declared_for(cls, name)
            or kept_attributes.may_be_set_above(cls, name)
            or any(self._changes(method, name) for _, method in self._methods(cls))
        )

    def _changes(self, method: FunctionDef, name: str) -> bool:
        """Whether a method may set any attribute, or load more into the row than it sets itself."""
        words, node = self._flow.words, self._flow.node(method)
        if node is None or "setattr" in words.of(method) and sets_any(node):
            return True
        if name not in words.of(method):
            return False
        loaded = self._flow.filling.names(method)
        return loaded is None or not loaded <= words.assigned(method)

    def _methods(self, cls: ClassDef) -> Iterator[tuple[ClassDef, FunctionDef]]:
        """The methods that may run on its objects, each with the class of the object."""
        for up in self._classes.own(cls):
            yield from ((cls, method) for method in up.methods())
        for below in self._classes.subclasses(cls):
            yield from ((below, method) for method in below.methods())

    def _kept_by(self, cls: ClassDef, method: FunctionDef, name: str) -> Iterator[Value]:
        """What of rows a method leaves in an attribute, if it sets it at all but to ``None``."""
        node = self._flow.node(method) if name in self._flow.words.of(method) else None
        stored = 0 if node is None else stored_on_self(node, name)
        if stored:
            yield self._left_by(cls, method, name) if stored == 1 else UNKNOWN

    def _left_by(self, cls: ClassDef, method: FunctionDef, name: str) -> Value:
        own = dict(own_bindings(self._flow, method, cls))
        value = self._flow.events(method, tuple(own.items())).attributes.get(name, UNKNOWN)
        if value == UNKNOWN and (method.name != "__init__" or self._is_made_in_sight(cls, method)):
            told = self._flow.told_by_callers.kinds(method, set(own))
            given = tuple((own | told).items())
            value = (
                self._flow.events(method, given).attributes.get(name, UNKNOWN) if told else value
            )
        if any(map(_is_of_a_loop, rows_in(value))):
            return UNKNOWN  # that loop is judged with all that other methods read of its rows
        if isinstance(value, Row) and value.is_created:  # which has no rows of others yet
            return Row(value.model, value.loaded, is_created=True)
        return plain_kind(self._flow, value)

    def _is_made_in_sight(self, cls: ClassDef, constructor: FunctionDef) -> bool:
        """Whether code makes such objects, and all calls of their constructor are written out."""
        below = self._classes.subclasses
        makers = (self._flow.callers.makers(each) for each in (cls, *below(cls)))
        if constructor.owner is None or next(chain.from_iterable(makers), None) is None:
            return False
        family = {constructor.owner, *below(constructor.owner)}
        return all(self._hands_on_in_sight(each, family) for each in family)

    def _hands_on_in_sight(self, cls: ClassDef, family: set[ClassDef]) -> bool:
        """Whether nobody but those who make a class's objects calls the constructors of a family.

        Packages may, and decorators; a mixin before them hands on what it likes.
        """
        constructor = self._classes.method(cls, "__init__")
        foreign = set(self._classes.ancestors(cls)).difference(self._classes.own(cls))
        return (
            not cls.facts.decorators
            and all(up.path.startswith(_PLAIN) for up in foreign)
            and constructor is not None
            and constructor.owner in family
        )


def _is_of_a_loop(value: Row | QuerySet) -> bool:
    """Whether each pass of a loop has another row, be it a caller's."""
    own = value.loops if isinstance(value, Row) else ()
    return is_drawn(value) or any(loop.grows for loop in own)
