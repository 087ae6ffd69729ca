"""ARC211: several functions write the same conditions out."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.shared_conditions import SharedConditions
from ..registry import check


@check("ARC211", SharedConditions)
def repeated_query_logic(query: SharedConditions) -> Iterator[Finding]:
    """The conditions of one model in three or more functions, instead of a QuerySet method."""
    remedy = "call" if query.has_method else "make a QuerySet method of those in"
    use = "" if query.has_method else ", and call it"
    yield Finding(
        query.place,
        f"{query.count} functions ask for {query.model.name} rows by {query.conditions}: "
        f"{remedy} {query.target}{use} here and in {query.others}",
    )
