"""ARC213: a list that grows as long as its table."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.unbounded_list import UnboundedList
from ..registry import check


@check("ARC213", UnboundedList)
def unbounded_list(listed: UnboundedList) -> Iterator[Finding]:
    """A list view or API that returns a whole table: no filter, slice or pagination."""
    yield Finding(
        listed.place,
        f"{listed.view} returns every {listed.model.name} there is: {listed.remedy}",
    )
