"""Methods that a class inherits, run with what the class itself defines.

A base view loops over ``self.queryset``, or renders it with ``self.template_name``; which rows and
which template these are, each of its subclasses says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project import framework
from ...project.names import ClassDef, FunctionDef
from ..events import Events, Fetch, FieldFetch, Missing, Reader
from ..file import File
from ..functions import parameters
from ..querysets.origins import Origin
from ..values import ClassValue

#: What generic views get their rows from, and under which names their methods have these rows.
_CONFIGURED: Final = frozenset({"model", "queryset", "get_queryset"})
_ROWS: Final = frozenset({"object_list", "get_queryset", "get_context_data"})


def inherited(file: File) -> Iterator[Events]:
    """What inherited methods miss of the rows of the file's own querysets."""
    for cls in file.classes():
        own = {*cls.facts.functions, *cls.facts.attributes, *_set_first(file, cls)}
        if not own.isdisjoint(_CONFIGURED):
            own |= _ROWS
        for method in _inherited_methods(file, cls):
            if not own.isdisjoint(file.flow.words.of(method)):
                bindings = parameters.own_bindings(file.flow, method, cls)
                found = file.flow.events(method, bindings)
                yield Events(missing=list(_told(file, cls, method, found)))


def _set_first(file: File, cls: ClassDef) -> Iterator[str]:
    """The attributes that a view's own methods set, where inherited ones may call these first."""
    if file.project.classes.is_a(cls, framework.VIEW, framework.API_VIEW):
        for method in cls.methods():
            yield from file.flow.words.assigned(method)


def _inherited_methods(file: File, cls: ClassDef) -> Iterator[FunctionDef]:
    """The methods that the project's own bases bring, and the class keeps.

    What is rendered, and of which rows, those that build on a class may choose anew.
    """
    seen = set(cls.facts.functions)
    words = file.flow.words
    for up in file.project.classes.own(cls):
        for method in up.methods():
            if method.name not in seen:
                seen.add(method.name)
                if not words.renders(method) or file.project.routes.may_answer(cls):
                    yield method


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
