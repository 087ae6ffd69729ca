"""Rows that DRF's serializers read: those of views whose ``list`` or ``retrieve`` is inherited."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project import framework
from ...project.names import ClassDef, FunctionDef
from ..evaluate import Evaluator
from ..events import Events, Missing, Reader
from ..file import File
from ..frame import Frame
from ..functions.parameters import own_bindings
from ..querysets.origins import Origin
from ..requests import rest_views
from . import drawing

#: What a view says of its rows and of who shows them.
_CONFIGURATION: Final = (
    *("queryset", "get_queryset", "filter_queryset", "serializer_class", "get_serializer_class"),
)
_HANDLERS: Final = ("list", "retrieve", "get")


def serialized_rows(file: File) -> Iterator[Events]:
    """What the serializers of the file's views read of the views' rows.

    What a view's own method writes is its own affair.
    """
    for view in file.classes():
        if file.project.classes.is_a(view, framework.API_VIEW) and _is_configured(view):
            for name in _handlers(file, view):
                yield replace(_handled(file, view, name), writes=[])


def _is_configured(view: ClassDef) -> bool:
    """Whether the class itself says what it shows; else its base is the one to mend."""
    own = view.facts.attributes.keys() | view.facts.functions.keys()
    return not own.isdisjoint(_CONFIGURATION)


def _handlers(file: File, view: ClassDef) -> Iterator[str]:
    """The view's actions that are defined elsewhere; its own functions are evaluated anyway.

    A generic view's ``get()`` is who calls ``list()`` or ``retrieve()``; one of the project's own
    calls them where it does.
    """
    own = file.project.classes.projects_method(view, "get")
    for name in _HANDLERS:
        if view.method(name) is None and (own is None or name == own.name):
            yield name
    for up in file.project.classes.ancestors(view)[1:]:
        if isinstance(up, ClassDef):
            yield from (method.name for method in up.methods() if rest_views.is_action(method))


def _handled(file: File, view: ClassDef, name: str) -> Events:
    method = file.project.classes.projects_method(view, name)
    if method is not None:
        return _run(file, view, method)
    acting = rest_views.acting(file.flow, view, name)
    evaluator = Evaluator(file.flow, file.module, view, Frame({"self": acting}))
    place = _fallback(file, view)
    evaluator.line = place.line
    evaluator.asker = ast.Name(name, lineno=place.line, col_offset=place.column)
    if rest_views.has(evaluator, acting, name):
        rest_views.ask(evaluator, acting, name)
    return evaluator.events


def _run(file: File, view: ClassDef, method: FunctionDef) -> Events:
    """A method of the project, as this view has it.

    What the class that defines it misses likewise is told there.
    """
    events = file.flow.events(method, own_bindings(file.flow, method, view))
    if method.module is file.module:
        return events
    fallback = _fallback(file, view)
    told = {each.what for each in file.flow.analyse(method).missing}
    return replace(
        events,
        missing=[
            _placed(file, fallback, method, missing)
            for missing in events.missing
            if missing.what not in told
        ],
        queries=[
            replace(query, place=fallback, reader=query.reader or Reader.of(method, query.place))
            for query in events.queries
        ],
    )


def _placed(file: File, place: Place, method: FunctionDef, missing: Missing) -> Missing:
    """At the queryset where this file makes it, else where the view says who shows it."""
    origin = missing.origin
    if isinstance(origin, Origin) and origin.module is file.module:
        place = origin.place
    return replace(missing, place=place, reader=missing.reader or Reader.of(method, missing.place))


def _fallback(file: File, view: ClassDef) -> Place:
    """Where the view says which rows it shows, or else by what."""
    method = view.method("get_queryset")
    if method is not None and (place := drawing.returned(file, method)):
        return place
    for name in ("queryset", "serializer_class"):
        if assignment := view.facts.attributes.get(name):
            return Place(assignment.line, assignment.column)
    for name in ("filter_queryset", "get_serializer_class"):
        if function := view.facts.functions.get(name):
            return Place(function.line)
    return Place(view.facts.line, view.facts.column)
