"""Lists of a GraphQL schema: each row is asked for whatever fields its type has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ...finding import Place
from ...project.names import ClassDef
from ..events import Events, Missing
from ..file import File
from ..graphql import graphs
from ..graphql.graph_fields import GraphField, Shape
from ..querysets.origins import GraphOrigin, Origin
from . import drawing

_PACKAGES: Final = frozenset({"graphene", "graphene_django", "strawberry", "strawberry_django"})


def resolved_lists(file: File) -> Iterator[Events]:
    """What the types of the file's list fields read of the rows in the lists."""
    if file.is_test or not _may_hold_types(file):
        return
    types = file.flow.graph_types
    for cls in file.classes():
        if types.is_type(cls):
            for field in types.declared(cls):
                if field.shape.is_list and field.type is not None and types.is_type(field.type):
                    yield from _listed(file, cls, field, field.type)


def _may_hold_types(file: File) -> bool:
    return any(
        imported.module.partition(".")[0] in _PACKAGES
        for imported in file.module.facts.imports.values()
    )


def _listed(file: File, cls: ClassDef, field: GraphField, shown: ClassDef) -> Iterator[Events]:
    if field.resolver is not None:
        if (field.resolver.owner or field.owner) is cls:
            yield _read(file, cls, field, shown)
    elif field.owner is cls and field.shape is not Shape.ROWS:
        if file.flow.graph_types.model(cls) is None:  # else it is a relation of the row's
            yield _read(file, cls, field, shown)


def _read(file: File, cls: ClassDef, field: GraphField, shown: ClassDef) -> Events:
    place = Place(field.reader.line, field.column)
    if field.resolver is not None and field.resolver.module is file.module:
        place = drawing.returned(file, field.resolver) or Place(field.resolver.facts.line)
    evaluator = drawing.standing(file, cls, place)
    value = graphs.listed(evaluator, cls, field, shown)
    row = drawing.draw(evaluator, value, drawing.named(field.name, place))
    graphs.show(evaluator, shown, row)
    absent = "" if field.resolver else f"resolve_{field.name}"
    found = evaluator.events
    found.missing = [_told(file, each, place, absent) for each in found.missing]
    return found


def _told(file: File, missing: Missing, place: Place, absent: str) -> Missing:
    """Something missing as the list's own; ``absent`` is the resolver that it does without."""
    origin = missing.origin
    if not isinstance(origin, Origin):
        return missing
    is_declared = (origin.module, origin.place) == (file.module, place)
    marked = GraphOrigin(
        origin.module,
        origin.place,
        origin.is_streamed,
        origin.is_locked,
        resolver=absent if is_declared else "",
    )
    return replace(missing, origin=marked)
