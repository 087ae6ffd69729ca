"""Methods that a class inherits, run with what the class itself defines.

A base view loops over ``self.queryset``, or renders it with ``self.template_name``; which rows and
which template these are, each of its subclasses says. What such rows lack is told where the
subclass stands, whose queryset has to load it; what a loop of the base asks or writes, there.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project import discovery, framework
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import walk
from ..events import Events, Fetch, FieldFetch, Missing, Reader
from ..file import File
from ..functions import parameters
from ..querysets.origins import Origin
from ..values import ClassValue

#: What generic views get their rows from, and under which names their methods have these rows.
_CONFIGURED: Final = frozenset({"model", "queryset", "get_queryset"})
_ROWS: Final = frozenset({"object_list", "get_queryset", "get_context_data"})
_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While, ast.comprehension)


def inherited(file: File) -> Iterator[Events]:
    """What inherited methods miss of the rows of the file's own querysets."""
    for cls in file.classes():
        own = _own_words(file, cls)
        for method in _inherited_methods(file, cls):
            if not own.isdisjoint(file.flow.words.of(method)):
                bindings = parameters.own_bindings(file.flow, method, cls)
                found = file.flow.events(method, bindings)
                yield Events(missing=list(_told(file, cls, method, found)))


def run_by_subclasses(file: File) -> Iterator[tuple[FunctionDef, ClassDef, Events]]:
    """What the loops of the file's methods ask and write for each class that inherits them."""
    for cls in file.classes():
        looping = {method for method in cls.methods() if _loops(file, method)}
        for below in file.project.classes.subclasses(cls) if looping else ():
            if discovery.is_test(file.project.shown_path(below.module.path)):
                continue
            own = _own_words(file, below)
            for method in _inherited_methods(file, below):
                if method in looping and not own.isdisjoint(file.flow.words.of(method)):
                    bindings = parameters.own_bindings(file.flow, method, below)
                    yield method, below, _without_missing(file.flow.events(method, bindings))


def _loops(file: File, method: FunctionDef) -> bool:
    node = file.flow.node(method)
    return node is not None and any(isinstance(inner, _LOOPS) for inner in walk(node))


def _without_missing(events: Events) -> Events:
    """What a method does but for what rows lack, which is told where their queryset stands."""
    return replace(events, missing=[])


def _own_words(file: File, cls: ClassDef) -> set[str]:
    """What a class says itself that its bases' methods may read."""
    own = {*cls.facts.functions, *cls.facts.attributes, *_set_first(file, cls)}
    return own if own.isdisjoint(_CONFIGURED) else own | _ROWS


def _set_first(file: File, cls: ClassDef) -> Iterator[str]:
    """The attributes that a view's own methods set, where inherited ones may call these first."""
    if file.project.classes.is_a(cls, framework.VIEW, framework.API_VIEW):
        for method in cls.methods():
            yield from file.flow.words.assigned(method)


def _inherited_methods(file: File, cls: ClassDef) -> Iterator[FunctionDef]:
    """The methods that the project's own bases bring, and the class keeps or calls itself.

    What is rendered, and of which rows, those that build on a class may choose anew.
    """
    #: Those that are overridden, each with whether they call the next one.
    seen: dict[str, bool] = {}
    words = file.flow.words
    for up in file.project.classes.own(cls):
        for method in up.methods():
            if up is not cls and seen.get(method.name, True):
                if not words.renders(method) or file.project.routes.may_answer(cls):
                    yield method
            seen[method.name] = seen.get(method.name, True) and _calls_next(file, method)


def _calls_next(file: File, method: FunctionDef) -> bool:
    """Whether a method calls what it overrides: ``super().get(request)``."""
    node = file.flow.node(method) if "super" in file.flow.words.of(method) else None
    return node is not None and any(map(partial(_is_next, method.name), walk(node)))


def _is_next(name: str, node: ast.AST) -> bool:
    match node:
        case ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=attribute):
            return attribute == name
    return False


def _told(file: File, cls: ClassDef, method: FunctionDef, events: Events) -> Iterator[Missing]:
    for missing in events.missing:
        place = _stands_at(file, cls, method, missing)
        if place is not None:
            reader = missing.reader or Reader.of(method, missing.place)
            yield replace(missing, place=place, reader=reader)


def _stands_at(file: File, cls: ClassDef, method: FunctionDef, missing: Missing) -> Place | None:
    """Where this file says which rows a method reads: their queryset, or ``model = Order``.

    Of the model that the class names, ``self.model.objects`` in a base gives the rows.
    """
    origin = missing.origin
    if not isinstance(origin, Origin):
        return None
    if origin.module is file.module:
        return origin.place
    named = cls.facts.attributes.get("model")
    if named is None or origin.module is not method.module:
        return None
    model = file.flow.meanings.class_attribute(cls, "model")
    if not isinstance(model, ClassValue) or _rows_of(missing) != model.definition:
        return None
    return Place(named.line, named.column)


def _rows_of(missing: Missing) -> ClassDef | None:
    """The model of the rows from which something is missing."""
    match missing:
        case Fetch():
            return missing.full_path[0].source.definition
        case FieldFetch(path=()):
            return missing.model.definition
    return None
