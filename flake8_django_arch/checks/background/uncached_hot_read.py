"""ARC411: a public list of rows that hardly change is made anew for each visitor."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.uncached_list import UncachedList
from ..registry import check


@check("ARC411", UncachedList)
def uncached_hot_read(listed: UncachedList) -> Iterator[Finding]:
    """A list view for everybody, of rows that no request writes, with no cache in front."""
    yield Finding(
        listed.place,
        f"{listed.name} reads the same {listed.model.name} rows for every visitor, and only "
        f"{listed.writer} writes them: keep the answer with cache_page, or the rows in the cache",
    )
