"""A view: a function or a method that handles requests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from itertools import combinations
from typing import Final, Self

from ...finding import Place
from ...project import views
from ...project.names import ClassDef, External, FunctionDef
from ...project.source import FunctionNode
from .. import measures, querysets
from ..events import Form, Write, are_exclusive
from ..file import Concept, File
from ..values import ExternalValue

_RESPONSES: Final = (
    "django.http.",
    "django.shortcuts.render",
    "django.shortcuts.redirect",
    "django.template.response.",
    "rest_framework.response.",
)
_HTTP_RESPONSE: Final = ("django.http.HttpResponse", "django.http.HttpResponseBase")
_WRITES: Final = frozenset(
    {name for name, effect in querysets.METHODS.items() if effect.writes} | querysets.ROW_WRITES
)
_DELETE_VIEW: Final = ("django.views.generic.DeleteView", "django.views.generic.DeletionMixin")
_ATOMIC: Final = "django.db.transaction.atomic"
_METHOD_DECORATOR: Final = "django.utils.decorators.method_decorator"
_LOCK: Final = "django.db.models.QuerySet.select_for_update"


class View(Concept):
    """One function view, or one handler of a view class."""

    def __init__(self, file: File, function: FunctionDef, node: FunctionNode) -> None:
        super().__init__(file)
        self.function = function
        self.node = node

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every view of the file; tests, migrations and commands hold none."""
        if file.is_test or file.is_migration or file.is_command:
            return
        for function in file.functions():
            node = file.flow.node(function)
            if node is not None and _is_view(file, function, node):
                yield cls(file, function, node)

    @property
    def name(self) -> str:
        """``OrderView.post`` or ``order_create``."""
        return self.function.qualname

    @property
    def place(self) -> Place:
        """The ``def`` line."""
        return Place.of(self.node)

    @property
    def is_plumbing(self) -> bool:
        """Whether it belongs to a base class that the project's views build on."""
        owner = self.function.owner
        return (
            owner is not None
            and owner not in self.project.routes.routed
            and bool(self.project.classes.subclasses(owner))
        )

    @property
    def complexity(self) -> int:
        """Its cyclomatic complexity, without what every view has to decide itself."""
        return measures.complexity(self.node)

    @property
    def statements(self) -> int:
        """How many statements it has."""
        return measures.statements(self.node)

    @cached_property
    def writes(self) -> list[Write]:
        """What it writes itself, forms and serializers left out."""
        if not self._names(_WRITES):
            return []
        found = self.flow.analyse(self.function).writes
        return [
            write
            for write in found
            if write.form is Form.CALL and write.model and not self._is_its_task(write)
        ]

    @property
    def does_too_much(self) -> bool:
        """Whether it writes twice in one request, or in a loop."""
        pairs = combinations(self.writes, 2)
        return any(write.loops for write in self.writes) or any(
            not are_exclusive(one.branch, other.branch) for one, other in pairs
        )

    @property
    def writes_too_much(self) -> bool:
        """Whether ARC101 speaks about it."""
        return bool(self.writes) and (self.does_too_much or self.is_strict("ARC101"))

    def transactions(self) -> Iterator[Place]:
        """Where it opens a transaction or locks rows."""
        if self._names({"atomic", "select_for_update"}):
            for call in self.flow.analyse(self.function).calls:
                decorated = (
                    call.path == _METHOD_DECORATOR and ExternalValue(_ATOMIC) in call.arguments
                )
                if call.path in (_ATOMIC, _LOCK) or decorated:
                    yield call.place

    def _is_its_task(self, write: Write) -> bool:
        """Deleting the object is what ``perform_destroy`` and a DeleteView are for."""
        if write.method != "delete" or write.row is None:
            return False
        owner = self.function.owner
        return self.function.name in ("perform_destroy", "destroy") or (
            owner is not None and self.project.classes.is_a(owner, *_DELETE_VIEW)
        )

    def _names(self, names: set[str] | frozenset[str]) -> bool:
        """Whether any of these names occurs in it, so that evaluating it may be worth while."""
        for node in ast.walk(self.node):
            match node:
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    if name in names or name[:1] == "a" and name[1:] in names:
                        return True
        return "atomic" in names and self._imports_atomic

    @property
    def _imports_atomic(self) -> bool:
        imports = self.file.module.facts.imports
        return any(imported.name == "atomic" for imported in imports.values())


class ViewTransaction(Concept):
    """The first place where a view opens a transaction or locks rows."""

    def __init__(self, file: File, place: Place, view: str, *, is_excused: bool) -> None:
        super().__init__(file)
        self.place = place
        self.view = view
        #: Whether ARC101 speaks about the view already.
        self.is_excused = is_excused

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """One a view, and one a view class that is decorated as a whole."""
        for view in file.all(View):
            place = min(view.transactions(), default=None)
            if place is not None:
                yield cls(file, place, view.name, is_excused=view.writes_too_much)
        if file.is_test:
            return
        for definition in file.classes():
            place = _decorated_atomic(file, definition)
            if place is not None and views.is_view_class(file.project, definition):
                yield cls(file, place, definition.name, is_excused=False)


def _decorated_atomic(file: File, definition: ClassDef) -> Place | None:
    """Where a class carries ``@method_decorator(transaction.atomic, …)``."""
    node = file.source.classes[definition.facts.qualname]
    for decorator in node.decorator_list:
        for inner in ast.walk(decorator):
            if isinstance(inner, ast.Attribute | ast.Name):
                symbol = file.project.names.resolve(file.module, ast.unparse(inner))
                if isinstance(symbol, External) and symbol.path == _ATOMIC:
                    return Place.of(decorator)
    return None


def _is_view(file: File, function: FunctionDef, node: FunctionNode) -> bool:
    project = file.project
    if function.owner is not None:
        return views.is_handler(project, function)
    if function in project.routes.routed:
        return True
    if views.is_decorated_as_view(project, function):
        return True
    return (
        views.is_views_module(function.module)
        and views.takes_request_first(function)
        and _returns_response(file, node)
    )


def _returns_response(file: File, node: FunctionNode) -> bool:
    """Whether some ``return`` gives a response of Django, DRF, or a class of the project's."""
    for inner in ast.walk(node):
        match inner:
            case ast.Return(value=ast.Call(func=ast.Name() | ast.Attribute() as called)):
                symbol = file.project.names.resolve(file.module, ast.unparse(called))
                if isinstance(symbol, External) and symbol.path.startswith(_RESPONSES):
                    return True
                if isinstance(symbol, ClassDef) and file.project.classes.is_a(
                    symbol, *_HTTP_RESPONSE
                ):
                    return True
    return False
