"""What each method of querysets, managers and related managers does: one table.

A test holds it against the installed Django, so that a method without an entry fails there.
Asynchronous twins (``aget``) do what their originals do.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

from ...immutable import Immutable


class Gives(Enum):
    """What a method returns."""

    QUERYSET = "a queryset of the same rows' model"
    VALUES = "a queryset whose items are no rows"
    ROW = "one row"
    ROW_AND_FLAG = "one row and whether it was created"
    ROWS = "an iterator of rows"
    BY_KEY = "a dictionary of rows"
    OTHER = "something else"


class MethodEffect(Immutable, frozen=True):
    """What calling a method means."""

    gives: Gives
    #: Whether the call itself asks the database.
    queries: bool = False
    #: Whether it changes the database.
    writes: bool = False
    #: Whether a prefetched relation answers it without a query.
    served: bool = False


_LAZY: Final = MethodEffect(Gives.QUERYSET)
_VALUES: Final = MethodEffect(Gives.VALUES)
_ROW: Final = MethodEffect(Gives.ROW, queries=True)
_ASKS: Final = MethodEffect(Gives.OTHER, queries=True)
_CHANGES: Final = MethodEffect(Gives.OTHER, queries=True, writes=True)

#: By method name. Source: ``django.db.models.query.QuerySet`` and
#: ``django.db.models.fields.related_descriptors``.
METHODS: Final[dict[str, MethodEffect]] = {
    # New querysets, lazy
    "all": MethodEffect(Gives.QUERYSET, served=True),
    "get_queryset": MethodEffect(Gives.QUERYSET, served=True),
    "alias": _LAZY,
    "annotate": _LAZY,
    "complex_filter": _LAZY,
    "defer": _LAZY,
    "difference": _LAZY,
    "distinct": _LAZY,
    "exclude": _LAZY,
    "extra": _LAZY,
    "fetch_mode": _LAZY,
    "filter": _LAZY,
    "intersection": _LAZY,
    "none": _LAZY,
    "only": _LAZY,
    "order_by": _LAZY,
    "prefetch_related": _LAZY,
    "raw": _LAZY,
    "reverse": _LAZY,
    "select_for_update": _LAZY,
    "select_related": _LAZY,
    "union": _LAZY,
    "using": _LAZY,
    "db_manager": _LAZY,
    "dates": _VALUES,
    "datetimes": _VALUES,
    "values": _VALUES,
    "values_list": _VALUES,
    # Rows
    "get": _ROW,
    "first": _ROW,
    "last": _ROW,
    "earliest": _ROW,
    "latest": _ROW,
    "iterator": MethodEffect(Gives.ROWS, queries=True),
    "in_bulk": MethodEffect(Gives.BY_KEY, queries=True),
    # Answers
    "aggregate": _ASKS,
    "contains": MethodEffect(Gives.OTHER, queries=True, served=True),
    "count": MethodEffect(Gives.OTHER, queries=True, served=True),
    "exists": MethodEffect(Gives.OTHER, queries=True, served=True),
    "explain": _ASKS,
    # Writes
    "create": MethodEffect(Gives.ROW, queries=True, writes=True),
    "get_or_create": MethodEffect(Gives.ROW_AND_FLAG, queries=True, writes=True),
    "update_or_create": MethodEffect(Gives.ROW_AND_FLAG, queries=True, writes=True),
    "bulk_create": MethodEffect(Gives.ROWS, queries=True, writes=True),
    "bulk_update": _CHANGES,
    "update": _CHANGES,
    "delete": _CHANGES,
    # Related managers
    "add": _CHANGES,
    "remove": _CHANGES,
    "set": _CHANGES,
    "clear": _CHANGES,
}


def with_twins(names: Iterable[str]) -> frozenset[str]:
    """Methods with their asynchronous twins."""
    return frozenset(twin for name in names for twin in (name, f"a{name}"))


#: Methods that only a related manager has: of a many-to-many they change its through rows alone.
RELATED_ONLY: Final = frozenset({"add", "remove", "set", "clear"})
LINKING: Final = with_twins(RELATED_ONLY)
#: Writes that run through the rows which they are given, be they a queryset.
TAKING_ROWS: Final = frozenset({"set", "bulk_create", "bulk_update"})
#: Writes that look for a row first.
LOOKING_UP: Final = frozenset({"get_or_create", "update_or_create"})
#: What puts the rows of several querysets beside each other, which must have the same columns.
COMBINING: Final = frozenset({"union", "intersection", "difference"})
#: Those that take rows away.
DELETES: Final = frozenset({"delete", "adelete"})
#: Those that make rows.
CREATING: Final = LOOKING_UP | {"create", "bulk_create"}
#: The writes of a row itself.
ROW_WRITES: Final = frozenset({"save", "delete", "asave", "adelete", "save_base"})
#: All that change the database.
WRITES: Final = ROW_WRITES | with_twins(name for name, each in METHODS.items() if each.writes)


#: Functions that ask, and the method of their first argument that they call. Source:
#: ``django.shortcuts``; Django REST framework has one of its own by the same name.
SHORTCUTS: Final = {
    "aget_list_or_404": "filter",
    "aget_object_or_404": "get",
    "get_list_or_404": "filter",
    "get_object_or_404": "get",
}


def plain(name: str) -> str:
    """A method's name without the ``a`` of its asynchronous twin; of a shortcut, its method's."""
    if name in SHORTCUTS:
        return SHORTCUTS[name]
    return name[1:] if name not in METHODS and name.startswith("a") else name


def effect(name: str) -> MethodEffect | None:
    """What a method means; None for one that Django does not define."""
    found = METHODS.get(name)
    if found is None and name.startswith("a"):
        twin = METHODS.get(name[1:])
        return twin if twin is not None and twin.queries else None
    return found
