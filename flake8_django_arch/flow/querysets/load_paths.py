"""What the paths of ``select_related`` and ``prefetch_related`` load."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import Kind, Model, Relation, relation_by_lookup
from ..joining import MOST_OPTIONS
from ..values import (
    UNKNOWN,
    Choice,
    FunctionValue,
    Items,
    PrefetchValue,
    QuerySet,
    Read,
    Row,
    Value,
)
from .loaded import ANYTHING, NOTHING, Entry, How, Loaded
from .rows import loaded_behind

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: In a list by ``to_attr``: the way back to the row that has the list.
_PARENT: Final = Entry(How.JOINED, ANYTHING)


def join_path(loaded: Loaded, relations: dict[str, Relation], path: str) -> Loaded | None:
    """``loaded`` with a ``select_related`` path; None where the path does not fit the model.

    The reverse side of a one-to-one goes by its name in queries there.
    """
    head, _, rest = path.partition("__")
    relation = relation_by_lookup(relations, head)
    if relation is None or relation.target is None:
        return None
    inner: Loaded | None = NOTHING
    if relation.back and relation.kind is Kind.REVERSE_ONE_TO_ONE:
        inner = NOTHING.having(relation.back, Entry(How.JOINED))
    if rest:
        inner = join_path(inner or NOTHING, relation.target.relations, rest)
    return None if inner is None else loaded.having(relation.name, Entry(How.JOINED, inner))


def join_everything(relations: dict[str, Relation], depth: int = 0) -> Loaded:
    """What a bare ``select_related()`` loads: every foreign key that may not be null, and on."""
    loaded = NOTHING
    for name, relation in relations.items():
        forward = relation.kind.is_forward
        if forward and not relation.nullable:
            inner = ANYTHING  # of a model whose relations are not known, it may join any
            if relation.target is not None and depth < 5:
                inner = join_everything(relation.target.relations, depth + 1)
            loaded = loaded.having(name, Entry(How.JOINED, inner))
    return loaded


def each_way(lookups: tuple[Value, ...]) -> Iterator[tuple[Value, ...]]:
    """The lookups as they may be, where branches give a ``Prefetch`` one queryset or another."""
    several = [each.options if isinstance(each, Choice) else (each,) for each in lookups]
    if prod(map(len, several)) > MOST_OPTIONS:
        yield lookups
    else:
        yield from product(*several)


def prefetch_path(
    evaluator: Evaluator,
    loaded: Loaded,
    model: Model,
    path: str,
    given: PrefetchValue | None = None,
) -> Loaded | None:
    """``loaded`` with a ``prefetch_related`` path, whose last rows come as its queryset says.

    Without one they come as the default manager of their model gives them, a single row as its
    base manager does.
    """
    head, _, rest = path.partition("__")
    manager = None
    if head not in model.relations and loaded.get(head) is None:
        manager = _of_property(evaluator, model, head)
    if manager is not None and manager.read is not None:
        head = manager.read.relation.name
    known = loaded.get(head)
    if known is not None and known.how is How.LOST and not rest:
        return loaded  # its queryset is there, so that Django takes it for prefetched
    if known is not None and known.relation is not None and known.relation.target and rest:
        inner = prefetch_path(evaluator, known.loaded, known.relation.target, rest, given)
        return None if inner is None else loaded.having(head, replace(known, loaded=inner))
    relation = model.relations.get(head)
    if relation is None or relation.kind is Kind.GENERIC_FOREIGN_KEY:
        return loaded.having(head, Entry(How.PREFETCHED, ANYTHING)) if relation else None
    if relation.target is None:
        return None
    by_default = loaded_behind(evaluator, relation)
    if manager is not None:
        by_default = manager.loaded
    elif relation.kind.is_many:
        by_default = evaluator.flow.meanings.default_manager(relation.target).loaded
    if rest:
        inner = prefetch_path(evaluator, by_default, relation.target, rest, given)
        if inner is None:
            return None
        how = How.JOINED if known is not None and known.how is How.JOINED else How.PREFETCHED
        return loaded.having(head, Entry(how, inner))
    return _with_last(loaded, relation, given, by_default)


def _of_property(evaluator: Evaluator, model: Model, name: str) -> QuerySet | None:
    """The related manager of its own row that a property of a model gives, if it surely does.

    Django prefetches by it, and keeps the rows as those of the relation. Source:
    ``django.db.models.query.get_prefetcher``.
    """
    method = evaluator.project.classes.projects_method(model.definition, name)
    if method is None or not evaluator.flow.signatures.of(method).is_property:
        return None
    row = Row(model, NOTHING)
    match evaluator.flow.events_of(FunctionValue(method, row)).returned:
        case [QuerySet(is_manager=True, read=Read(owner=owner)) as manager] if owner == row:
            return manager
    return None


def _with_last(
    loaded: Loaded, relation: Relation, given: PrefetchValue | None, by_default: Loaded
) -> Loaded:
    """``loaded`` with the rows at the end of a ``prefetch_related`` path."""
    head = relation.name
    queryset = by_default if given is None or given.loaded is None else given.loaded
    if given is not None and given.to_attr:
        back = relation.back if relation.kind is Kind.REVERSE else None
        if back and not queryset.joins(back):
            queryset = queryset.without_name(back).having(back, _PARENT)
        named = replace(relation, name=given.to_attr)
        entry = Entry(How.LISTED, queryset, relation=named, origin=given.origin)
        return loaded.having(given.to_attr, entry)
    if loaded.joins(head):
        return loaded  # the join filled it: nothing is left to prefetch
    if given is None or given.loaded is None:
        return loaded.having(head, Entry(How.PREFETCHED, queryset))
    entry = Entry(How.PREFETCHED, queryset, origin=given.origin, has_queryset=True)
    return loaded.having(head, entry)


def is_listed(owner: Value, name: str) -> bool:
    """Whether ``Prefetch(to_attr=…)`` has left a list of that name on a row."""
    entry = owner.loaded.get(name) if isinstance(owner, Row) else None
    return entry is not None and entry.how is How.LISTED


def listed(entry: Entry, row: Row) -> Value:
    """The list that ``Prefetch(to_attr=…)`` left on a row."""
    if entry.relation is None or entry.relation.target is None:
        return UNKNOWN
    model = entry.relation.target
    loaded = entry.loaded
    for name, known in loaded.relations:
        if known is _PARENT:
            loaded = loaded.without_name(name).having(name, Entry(How.JOINED, row.loaded, row))
    listed_row = Row(model, loaded, row.origin, (*row.path, entry.relation))
    if entry.origin is not None:
        listed_row = Row(model, loaded, entry.origin)
    return Items(replace(listed_row, is_deep_copy=row.is_deep_copy), grows=True)
