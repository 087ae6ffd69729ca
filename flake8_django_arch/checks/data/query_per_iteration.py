"""ARC204: a loop asks a query of its own in each pass."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.repeated_query import RepeatedQuery
from ..registry import check


@check("ARC204", RepeatedQuery)
def query_per_iteration(query: RepeatedQuery) -> Iterator[Finding]:
    """A query that is no missing load; in migrations only under strict."""
    if query.bypassed is None and (not query.is_in_migration or query.is_strict("ARC204")):
        yield Finding(
            query.place,
            f"{query.query.model.name} is queried once per iteration {query.how}: {query.remedy}",
        )
