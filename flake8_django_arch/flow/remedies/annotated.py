"""What the query that fetches rows may work out for each of them.

Source: Django's "Combining multiple aggregations": each relation that an annotation goes over is
joined, and multiplies what the others find. ``Count()`` can be told to count each row once, but
still goes through all that they multiply to; any other aggregate is wrong. A subquery joins
nothing. PostgreSQL's ``SELECT`` locks no rows that it groups, as an aggregate makes it do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self

from ...project.models import Relation
from ..concepts.repetition import Repetition
from ..events import Fetch, Query
from ..file import Concept, File
from ..querysets import aggregates, methods as querysets
from ..querysets.origins import Given, Origin
from ..values import Row

#: Where rows come from, and what leads from there to them.
_Rows = tuple[Origin | Given | None, tuple[Relation, ...]]
#: The methods whose answer an annotation gives.
ANSWERING: Final = ("aggregate", "count", "exists")
#: Those whose annotation joins the rows that it is worked out of.
_JOINING: Final = ("aggregate", "count")


def takes_subquery(file: File, method: str, rows: Row | Fetch, relation: Relation) -> bool:
    """Whether a join of its own would multiply what others find, or theirs what it finds.

    The first of several counts may join; any other aggregate where nothing else does.
    """
    if isinstance(rows.origin, Origin) and rows.origin.has_lock:
        return True
    asked = next(iter(file.all(AskedByJoins))).of(rows)
    known = _aggregated(rows).union(*map(_aggregated, asked))
    if aggregates.are_multiplied(known, relation.lookup):
        return True
    if method == "aggregate":
        return any(each.relation != relation for each in asked)
    counted = [each.relation for each in asked if not _is_aggregate(each)]
    return bool(counted) and counted[0] != relation


class AskedByJoins(Concept):
    """All that joins may answer of what rows are asked for in a file."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self._by_rows: dict[_Rows, list[Fetch | Query]] = {}
        for repetition in file.all(Repetition):
            for rows, asked in _asked(repetition):
                self._by_rows.setdefault(rows, []).append(asked)

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The one that there is of a file."""
        yield cls(file)

    def of(self, rows: Row | Fetch) -> list[Fetch | Query]:
        """What the same rows are asked for."""
        return sorted(self._by_rows.get((rows.origin, rows.path), ()), key=_at)


def _asked(repetition: Repetition) -> Iterator[tuple[_Rows, Fetch | Query]]:
    for each in repetition.events.missing:
        if isinstance(each, Fetch) and each.is_count:
            yield (each.origin, each.path), each
    for query in repetition.events.queries:
        owner = query.owner if querysets.plain(query.method) in _JOINING else None
        if owner is not None and query.relation:
            yield (owner.origin, owner.path), query


def _aggregated(asked: Row | Fetch | Query) -> frozenset[str]:
    """What the query for the rows aggregates already."""
    if isinstance(asked, Fetch):
        return asked.aggregated
    row = asked.owner if isinstance(asked, Query) else asked
    return frozenset() if row is None else row.loaded.aggregated


def _is_aggregate(asked: Fetch | Query) -> bool:
    return isinstance(asked, Query) and querysets.plain(asked.method) == "aggregate"


def _at(asked: Fetch | Query) -> tuple[object, ...]:
    """Where it is asked, and by whom elsewhere."""
    reader = asked.reader
    return (asked.place, *((reader.path, reader.line) if reader else ("", 0)))
