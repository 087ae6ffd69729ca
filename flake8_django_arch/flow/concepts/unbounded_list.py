"""A list that holds a whole table, however long that gets."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project import extract, facts, framework
from ...project.extract import dotted
from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import keyword_of
from ...project.whole_tables import whole_table
from ..file import Concept, File
from ..requests import pagination
from .view import View

_LIST_MIXIN: Final = "rest_framework.mixins.ListModelMixin"
_LIST_VIEW: Final = "django.views.generic.ListView"
#: Methods by which a view may bound its list in a way of its own.
_BOUNDING: Final = (
    *("filter_queryset", "get", "get_paginate_by", "list", "paginate_queryset"),
    *("get_context_data", "get_paginator", "paginator"),
)
#: Attributes by which a view lets its list be filtered.
_FILTERS: Final = frozenset(
    "filter_backends filter_class filter_fields filterset_class filterset_fields search_fields"
    " http_method_names".split()
)
_RESPONSES: Final = frozenset({"JsonResponse", "Response"})


class UnboundedList(Concept):
    """A queryset of a whole table that a view gives as it is."""

    def __init__(self, file: File, place: Place, view: str, model: Model, remedy: str) -> None:
        super().__init__(file)
        self.place = place
        self.view = view
        self.model = model
        #: ``set paginate_by``.
        self.remedy = remedy

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file's views."""
        if not file.may_serve_requests:
            return
        for view in file.classes():
            remedy = _remedy(file, view)
            found = _queryset(file, view) if remedy else None
            if remedy and found is not None:
                yield cls(file, found[0], view.name, found[1], remedy)
        for handler in file.all(View):
            for place, model in _returned(file, handler):
                yield cls(file, place, handler.name, model, "hand it out page by page")


# Generic views


def _remedy(file: File, view: ClassDef) -> str:
    """What would bound a generic view's list; "" where something does, or may do so."""
    classes = file.project.classes
    if not classes.is_fully_known(view) or classes.subclasses(view):
        return ""
    if any(pagination.own_attribute(file.project, view, name) for name in _FILTERS):
        return ""
    if any(classes.own_method(view, name, beside=framework.FRAMEWORKS) for name in _BOUNDING):
        return ""
    if classes.is_a(view, _LIST_MIXIN):
        return "" if pagination.may_page(file.project, view) else "set a pagination_class"
    if classes.is_a(view, _LIST_VIEW):
        given = [settings.get("paginate_by") for _, settings in file.project.routes.settings(view)]
        own = pagination.own_attribute(file.project, view, "paginate_by")
        is_paged = any(given) or own is not None and own[1].value != facts.Constant(None)
        return "" if is_paged else "set paginate_by"
    return ""


def _queryset(file: File, view: ClassDef) -> tuple[Place, Model] | None:
    """Where a generic view itself says that it lists a whole table, and of which model."""
    method = file.project.classes.own_method(view, "get_queryset")
    if method is not None:
        return _only_return(file, method) if method.owner is view else None
    for name in ("queryset", "model"):
        found = pagination.own_attribute(file.project, view, name)
        if found is not None and found[1].value != facts.Constant(None):
            assignment, value = found[1], found[1].value
            if name == "model" and isinstance(value, facts.Name):
                value = facts.Call(facts.Name(f"{value.path}._default_manager.all"))
            model = whole_table(file.project, file.module, value)
            if found[0] is not view or model is None:
                return None
            return Place(assignment.line, assignment.column), model
    return None


def _only_return(file: File, method: FunctionDef) -> tuple[Place, Model] | None:
    """What a ``get_queryset`` gives that always gives the same whole table."""
    node = file.flow.node(method)
    returned = [each for each in ast.walk(node) if isinstance(each, ast.Return)] if node else []
    if len(returned) != 1 or returned[0].value is None:
        return None
    value = returned[0].value
    model = whole_table(file.project, file.module, extract.expression(value))
    return None if model is None else (Place.of(value), model)


# Views that answer by hand


def _returned(file: File, view: View) -> Iterator[tuple[Place, Model]]:
    """The whole tables that a view hands to a serializer, or to a response as a list."""
    if any("paginat" in word.lower() for word in file.flow.words.of(view.function)):
        return
    for node in ast.walk(view.node):
        for table in _listed(file, node) if isinstance(node, ast.Call) else ():
            model = whole_table(file.project, file.module, extract.expression(table))
            if model is not None:
                yield Place.of(table), model


def _listed(file: File, call: ast.Call) -> Iterator[ast.expr]:
    """What a call of a serializer shows one by one, or a response holds as a list."""
    name = dotted(call.func) or ""
    many = keyword_of(call, "many")
    if isinstance(many, ast.Constant) and many.value is True and _serializes(file, name):
        yield from (*call.args[:1], *filter(None, [keyword_of(call, "instance")]))
    if name.rpartition(".")[2] in _RESPONSES:
        for argument in call.args:
            yield from _lists_in(argument)


def _lists_in(data: ast.expr) -> Iterator[ast.expr]:
    """What ``list(…)`` is called with in the data of a response."""
    match data:
        case ast.Call(func=ast.Name(id="list"), args=[table]):
            yield table
        case ast.Dict(values=values) | ast.List(elts=values) | ast.Tuple(elts=values):
            for value in values:
                yield from _lists_in(value)


def _serializes(file: File, name: str) -> bool:
    if name == "self.get_serializer":
        return True
    symbol = file.project.names.resolve(file.module, name) if name else None
    return isinstance(symbol, ClassDef) and file.project.serializers.is_serializer(symbol)
