"""``copy.copy`` and ``copy.deepcopy``: what a copy of a row still has of what the row has loaded.

``copy()`` keeps all of it. ``deepcopy()`` keeps the rows behind foreign keys and in lists, and
loses the many-relations that were prefetched: each of them is a queryset.

Source: ``django.db.models.base.Model.__getstate__`` and ``QuerySet.__deepcopy__``, which leaves
the rows out that were fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import Relation
from ..held_rows import rows_in, with_rows
from ..querysets.loaded import Entry, How, Loaded
from ..values import (
    EMPTY,
    EMPTY_DICTIONARY,
    UNKNOWN,
    Dictionary,
    Fixed,
    Items,
    Mixture,
    QuerySet,
    Row,
    Value,
)

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_COPIED: Final = (Row, Items, Fixed, Dictionary, Mixture)
#: The methods by which a class says itself how its objects are copied.
_COPYING: Final = ("__copy__", "__deepcopy__", "__reduce__", "__reduce_ex__", "__getstate__")


def _copied(evaluator: Evaluator, made: Call) -> Value | None:
    value = made.argument(0, "x") or UNKNOWN
    if isinstance(value, QuerySet):
        evaluator.consume(value)  # it is pickled with its rows
        return value
    if isinstance(value, Row):
        return replace(value, is_self=False) if _is_copied_as_a_row(evaluator, value) else None
    return value if _is_known(value) else None


def _copied_deeply(evaluator: Evaluator, made: Call) -> Value | None:
    value = made.argument(0, "x") or UNKNOWN
    if isinstance(value, QuerySet):
        return replace(value, served=False)
    if not _is_known(value):
        return None
    held = rows_in(value)
    is_plain = all(not isinstance(r, Row) or _is_copied_as_a_row(evaluator, r) for r in held)
    return with_rows(value, _deep_copy) if is_plain else None


def _is_known(value: Value) -> bool:
    """What is empty at the top of a module may have been filled by now."""
    return isinstance(value, _COPIED) and value not in (EMPTY, EMPTY_DICTIONARY)


def _is_copied_as_a_row(evaluator: Evaluator, row: Row) -> bool:
    """Whether its model leaves it to Django what a copy has."""
    method = evaluator.project.classes.projects_method
    return all(method(row.model.definition, name) is None for name in _COPYING)


def _deep_copy(row: Row) -> Row:
    loaded = _without_rows(row.loaded, row.model.relations)
    return replace(row, loaded=loaded, is_self=False, is_deep_copy=True)


def _without_rows(loaded: Loaded, relations: Mapping[str, Relation]) -> Loaded:
    """What rows had loaded, less the rows of the many-relations among it, near or far."""
    copied = tuple(
        (name, _copy_of_entry(entry, entry.relation or relations.get(name)))
        for name, entry in loaded.relations
    )
    return replace(loaded, relations=copied)


def _copy_of_entry(entry: Entry, relation: Relation | None) -> Entry:
    if entry.how is How.PREFETCHED and (relation is None or relation.kind.is_many):
        # Its queryset joins what it joined, and prefetches nothing a second time.
        loaded = entry.loaded.without(How.PREFETCHED, How.LISTED, How.LOST)
        return Entry(How.LOST, loaded, origin=entry.origin, has_queryset=entry.has_queryset)
    target = None if relation is None else relation.target
    row = None if entry.row is None else _deep_copy(entry.row)
    loaded = _without_rows(entry.loaded, {} if target is None else target.relations)
    return replace(entry, loaded=loaded, row=row)


#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value | None]]] = {
    "copy.copy": _copied,
    "copy.deepcopy": _copied_deeply,
}
