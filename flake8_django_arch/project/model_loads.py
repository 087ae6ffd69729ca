"""Calls that load relations ahead for the rows of a model that they name themselves.

``Shelf.objects.filter(…).prefetch_related("items__maker")`` loads the items of shelves, and the
makers of these; the items of a parcel it does not load.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from .extract import dotted
from .manager_chains import MANAGERS, OF_THE_MODEL, owner_of
from .models import Model, Relation, relation_by_lookup
from .syntax import argument_of, last_name, text_of, walk

if TYPE_CHECKING:
    from .project import Project
    from .source import Source

#: Methods of querysets that load relations with their rows.
LOADING: Final = frozenset({"prefetch_related", "select_related"})


class Load(Immutable, frozen=True):
    """A relation that a call loads, with the one that leads to its rows."""

    relation: Relation
    behind: Relation | None

    def may_be(self, relation: Relation) -> bool:
        """Whether rows of the other relation's model may be among its own."""
        return self.relation.source.may_share_rows(relation.source)


class ModelLoads(Immutable, frozen=True):
    """What the calls of one file load that name their model."""

    loads: tuple[Load, ...] = ()
    #: Where the names of these calls begin: behind their opening brackets, in bytes.
    places: frozenset[int] = frozenset()


def loads_in(project: Project, source: Source, content: bytes) -> ModelLoads:
    """What the calls of a file load that name both their model and all relations."""
    lines = list(accumulate(map(len, content.splitlines(keepends=True)), initial=0))
    loads: list[Load] = []
    places: set[int] = set()
    for node in walk(source.tree):
        if not isinstance(node, ast.Call) or last_name(node.func) not in LOADING:
            continue
        model = _model_of(project, source, node)
        given = [] if model is None else list(_lookups(node))
        found = [_way(model, lookup) for _, lookup in given if model is not None and lookup]
        if not found or len(found) < len(given) or not all(found):
            continue
        loads += [load for way in found for load in way]
        for call, _ in given:
            places.add(lines[(call.func.end_lineno or 1) - 1] + (call.func.end_col_offset or 0) + 1)
    return ModelLoads(tuple(loads), frozenset(places))


def _model_of(project: Project, source: Source, node: ast.Call) -> Model | None:
    """The model whose manager a chain of calls begins with, where all of them keep to its rows."""
    current: ast.expr = node
    while isinstance(current, ast.Call) and isinstance(current.func, ast.Attribute):
        if current.func.attr not in OF_THE_MODEL:
            return None
        current = current.func.value
    named = owner_of(project, source.module, dotted(current) or "")
    if named is None:
        return None
    model, manager = named
    is_manager = manager in MANAGERS or manager in project.models.managers.of(model)
    return model if is_manager else None


def _lookups(node: ast.Call) -> Iterator[tuple[ast.Call, str | None]]:
    """Each lookup that a call is given, with the call that it stands in; None for any other."""
    if node.keywords:
        yield node, None
    for argument in node.args:
        if isinstance(argument, ast.Call) and last_name(argument.func) == "Prefetch":
            yield argument, text_of(argument_of(argument, 0, "lookup"))
        else:
            yield node, text_of(argument)


def _way(model: Model, lookup: str) -> list[Load]:
    """The relations that a lookup leads over; none where one of them is not known."""
    found: list[Load] = []
    current: Model | None = model
    for name in lookup.split("__"):
        relation = None if current is None else relation_by_lookup(current.relations, name)
        if relation is None:
            return []
        found.append(Load(relation, found[-1].relation if found else None))
        current = relation.target
    return found
