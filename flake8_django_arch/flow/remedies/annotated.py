"""What the query that fetches rows may work out for each of them.

Source: Django's "Combining multiple aggregations": each relation that an annotation goes over is
joined, and multiplies what the others find. ``Count()`` can be told to count each row once; any
other aggregate needs a subquery.
"""

from __future__ import annotations

from typing import Final

from ...project.models import Relation
from ..events import Events, Fetch
from ..querysets import methods as querysets
from ..values import Row

#: The methods whose answer an annotation gives.
ANSWERING: Final = ("aggregate", "count", "exists")
#: Those whose annotation joins the rows that it is worked out of.
_JOINING: Final = ("aggregate", "count")


def answering(method: str, relation: Relation, row: Row, events: Events) -> str:
    """What gives for each row what a method gives of the rows of a relation."""
    if method == "count":
        return "Count(…, distinct=True)"
    if method == "exists":
        return "Exists()"
    others = _others(row, events) - {relation}
    return "the aggregate by a Subquery()" if others or row.loaded.annotated else "the aggregate"


def _others(row: Row, events: Events) -> set[Relation]:
    """The relations of the same rows that are counted or summed up as well."""
    counted = {
        each.relation
        for each in events.missing
        if isinstance(each, Fetch) and each.is_count
        if (each.origin, each.path) == (row.origin, row.path)
    }
    asked = {
        each.relation
        for each in events.queries
        if each.relation is not None and each.owner is not None
        if querysets.plain(each.method) in _JOINING
        if (each.owner.origin, each.owner.path) == (row.origin, row.path)
    }
    return counted | asked
