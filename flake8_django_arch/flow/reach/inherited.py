"""Methods that a class inherits, run with what the class itself defines.

A base view loops over ``self.queryset``; which rows these are, each of its subclasses says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ..functions import parameters
from ..events import Events, Missing, Reader
from ..file import File
from ..querysets.origins import Origin
from ...project.names import ClassDef, FunctionDef

#: What generic views get their rows from, and under which names their methods have these rows.
_CONFIGURED: Final = frozenset({"model", "queryset", "get_queryset"})
_ROWS: Final = frozenset({"object_list", "get_queryset", "get_context_data"})


def inherited(file: File) -> Iterator[Events]:
    """What inherited methods miss of the rows of the file's own querysets."""
    for cls in file.classes():
        own = {*cls.facts.functions, *cls.facts.attributes}
        if not own.isdisjoint(_CONFIGURED):
            own |= _ROWS
        for method in _inherited_methods(file, cls):
            if not own.isdisjoint(file.flow.words.of(method)):
                bindings = parameters.own_bindings(file.flow, method, cls)
                found = file.flow.events(method, bindings)
                yield Events(missing=list(_told(file, method, found)))


def _inherited_methods(file: File, cls: ClassDef) -> Iterator[FunctionDef]:
    """The loops among the methods that the project's own bases bring, and the class keeps."""
    seen = set(cls.facts.functions)
    for up in file.project.classes.own(cls):
        for method in up.methods():
            if method.name not in seen:
                seen.add(method.name)
                if file.flow.words.loops(method):
                    yield method


def _told(file: File, method: FunctionDef, events: Events) -> Iterator[Missing]:
    for missing in events.missing:
        origin = missing.origin
        if isinstance(origin, Origin) and origin.module is file.module:
            reader = missing.reader or Reader.of(method, missing.place)
            yield replace(missing, place=origin.place, reader=reader)
