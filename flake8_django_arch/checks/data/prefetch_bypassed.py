"""ARC203: a prefetched relation is asked for again."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.repeated_query import RepeatedQuery
from ..registry import check


@check("ARC203", RepeatedQuery)
def prefetch_bypassed(query: RepeatedQuery) -> Iterator[Finding]:
    """A method of a related manager that no prefetch serves, on a relation that was prefetched."""
    if query.bypassed is not None:
        yield Finding(
            query.place,
            f"{query.bypassed} is prefetched, but queried again per row {query.how}: "
            f"{query.served}",
            query.chosen_in_python,
        )
