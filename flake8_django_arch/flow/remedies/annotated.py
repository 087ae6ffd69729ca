"""What the query that fetches rows may work out for each of them.

Source: Django's "Combining multiple aggregations": each relation that an annotation goes over is
joined, and multiplies what the others find. ``Count()`` can be told to count each row once, but
still goes through all that they multiply to; any other aggregate is wrong. A subquery joins
nothing. PostgreSQL's ``SELECT`` locks no rows that it groups, as an aggregate makes it do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.models import Relation
from ..concepts.repetition import Repetition
from ..events import Fetch, Query
from ..querysets import aggregates, methods as querysets
from ..querysets.origins import Origin
from ..values import Row

if TYPE_CHECKING:
    from ..file import File

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
    asked = sorted(_asked(file, rows), key=_at)
    known = _aggregated(rows).union(*map(_aggregated, asked))
    if aggregates.are_multiplied(known, relation.lookup):
        return True
    if method == "aggregate":
        return any(each.relation != relation for each in asked)
    counted = [each.relation for each in asked if not _is_aggregate(each)]
    return bool(counted) and counted[0] != relation


def _asked(file: File, rows: Row | Fetch) -> Iterator[Fetch | Query]:
    """What the same rows are asked for that joins answer."""
    way = (rows.origin, rows.path)
    for repetition in file.all(Repetition):
        for each in repetition.events.missing:
            if isinstance(each, Fetch) and each.is_count and (each.origin, each.path) == way:
                yield each
        for query in repetition.events.queries:
            owner = query.owner if querysets.plain(query.method) in _JOINING else None
            if owner is not None and query.relation and (owner.origin, owner.path) == way:
                yield query


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
