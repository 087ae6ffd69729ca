"""The transaction that a view opens itself, or the rows that it locks, and what it holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter
from typing import Final

from ...finding import Place, listed
from ...project import views
from ...project.layers import Layer
from ...project.models import Model
from ...project.names import ClassDef, External, FunctionDef
from ...project.syntax import is_name, last_name, walk
from ..call_graph.surroundings import goes_up
from ..call_graph.transactions import ATOMIC
from ..enclosing import position
from ..events import Called
from ..file import Concept, File
from ..values import FunctionValue, Value
from .view import LOCK, View

#: What Django's and DRF's hooks are there to do with what they are given.
_HOOKS: Final = {
    "form_valid": "save",
    "perform_create": "save",
    "perform_destroy": "delete",
    "perform_update": "save",
}
#: The views whose ``form_valid`` saves what the form has checked, or deletes the object.
_FORM_VIEW: Final = "django.views.generic.ModelFormMixin"
_DELETE_VIEW: Final = "django.views.generic.DeletionMixin"
#: What holds the checked values of the form or serializer that they are given.
_CHECKED: Final = {
    "form_valid": "cleaned_data",
    "perform_create": "validated_data",
    "perform_update": "validated_data",
}


class ViewTransaction(Concept):
    """The first place where a view opens a transaction or locks rows."""

    def __init__(self, file: File, place: Place, name: str, *, is_excused: bool) -> None:
        super().__init__(file)
        self.place = place
        #: The view, or the class of views.
        self.name = name
        #: Whether ARC101 speaks about the view already.
        self.is_excused = is_excused

    @classmethod
    def find(cls, file: File) -> Iterator[ViewTransaction]:
        """One a view, and one a view class that is decorated as a whole."""
        found = file.all(View)
        for view in found:
            first = min(view.transactions(), key=attrgetter("place"), default=None)
            if first is not None:
                yield _OfOneView(view, first)
        if file.is_test:
            return
        for definition in file.classes():
            place = _decorated_atomic(file, definition)
            if place is not None and views.is_view_class(file.project, definition):
                handlers = [view for view in found if view.function.owner is definition]
                excused = any(view.reported_writes for view in handlers)
                yield cls(file, place, definition.name, is_excused=excused)

    @property
    def what(self) -> str:
        """``opens a transaction around serializer.save()``, or ``locks rows``."""
        return "opens a transaction"

    @property
    def remedy(self) -> str:
        """What to move where."""
        return "move what belongs together into a service"


class _OfOneView(ViewTransaction):
    """That of one function, or of one method of a view class."""

    def __init__(self, view: View, use: Called) -> None:
        excused = bool(view.reported_writes)
        super().__init__(view.file, use.place, view.name, is_excused=excused)
        self._view = view
        self._use = use
        self._opens = use.path != LOCK

    @property
    def what(self) -> str:
        if not self._opens:
            return "locks rows"
        around = f" around {listed(self._writes)}" if self._writes else ""
        return f"opens a transaction{around}"

    @property
    def remedy(self) -> str:
        if not self._opens:
            return "move the query, and what is done with its rows, into a service"
        if not self._writes:
            return super().remedy
        match list(self._writes.values()):
            case [FunctionValue(definition=called)] if self._does_the_work(called):
                return "let it open the transaction itself"
        what = {1: "it", 2: "both"}.get(len(self._writes), "them")
        takes = f" that takes {self._checked}" if self._checked else ""
        return f"move {what} into a service{takes}"

    @cached_property
    def _writes(self) -> dict[str, Value]:
        """The calls in it that write, as messages name them, each with what is called."""
        own = {position(write.node): write for write in self._view.all_writes if write.node}
        found: dict[str, Value] = {}
        for call in sorted(self._calls_within(), key=attrgetter("place")):
            write = own.get(position(call.node))
            if write is not None or self._saves(call.node) or self._writes_inside(call):
                model = None if write is None else write.model
                found.setdefault(_shown(call.node, model), call.target)
        return found

    def _calls_within(self) -> Iterator[Called]:
        """What is called in the block of the transaction, or in the whole decorated function."""
        within = {position(node) for each in self._held for node in walk(each)}
        for call in self.flow.analyse(self._view.function).calls:
            if position(call.node) in within:
                yield call

    @property
    def _held(self) -> list[ast.stmt]:
        opened = position(self._use.node)
        for node in walk(self._view.node):
            if isinstance(node, ast.With | ast.AsyncWith):
                if any(position(item.context_expr) == opened for item in node.items):
                    return node.body
        return self._view.node.body

    def _saves(self, node: ast.AST) -> bool:
        """Whether a call saves or deletes what the view's hook was given to save or delete."""
        hook = self._view.function.name
        if goes_up(node, hook):
            return hook in _HOOKS and (hook != "form_valid" or self._is_a(_FORM_VIEW, _DELETE_VIEW))
        match node:
            case ast.Call(func=ast.Attribute(value=given, attr=method)):
                return _HOOKS.get(hook) == method and is_name(given, self._given)
        return False

    def _is_a(self, *views: str) -> bool:
        owner = self._view.function.owner
        return owner is not None and self.project.classes.is_a(owner, *views)

    @property
    def _given(self) -> str:
        """The parameter of the view behind ``self``."""
        parameters = self._view.function.facts.parameters
        return parameters[1].name if len(parameters) > 1 else ""

    def _writes_inside(self, call: Called) -> bool:
        events = self.flow.events_of_call(call)
        return events is not None and events.changes_data

    def _does_the_work(self, called: FunctionDef) -> bool:
        """Whether it is a service, or a function as any: no method of a row, form or serializer."""
        return called.owner is None or self.project.layers.of(called.module) is Layer.SERVICES

    @property
    def _checked(self) -> str:
        """``serializer.validated_data``, if it is about what such a hook is given."""
        checked = None if self._is_a(_DELETE_VIEW) else _CHECKED.get(self._view.function.name)
        nodes = (node for statement in self._held for node in walk(statement))
        is_read = any(is_name(node, self._given) for node in nodes)
        return f"{self._given}.{checked}" if checked and is_read else ""


def _shown(call: ast.expr, model: Model | None) -> str:
    """``instance.delete()``, without all that stands before it; ``Order.update()``."""
    called = call.func if isinstance(call, ast.Call) else call
    match called:
        case ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=name):
            return f"super().{name}()"
        case ast.Attribute(value=value, attr=name):
            return f"{last_name(value) or (model.name if model else '…')}.{name}()"
    return f"{last_name(called)}()"


def _decorated_atomic(file: File, definition: ClassDef) -> Place | None:
    """Where a class carries ``@method_decorator(transaction.atomic, …)``."""
    node = file.source.classes[definition.facts.qualname]
    for decorator in node.decorator_list:
        for inner in walk(decorator):
            if isinstance(inner, ast.Attribute | ast.Name):
                symbol = file.project.names.resolve(file.module, ast.unparse(inner))
                if isinstance(symbol, External) and symbol.path == ATOMIC:
                    return Place.of(decorator)
    return None
