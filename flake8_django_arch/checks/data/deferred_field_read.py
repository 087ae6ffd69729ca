"""ARC206: a field that was left out is read of each row."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.deferred_read import DeferredRead
from ..registry import check


@check("ARC206", DeferredRead)
def deferred_field_read(read: DeferredRead) -> Iterator[Finding]:
    """A field left out by ``only()`` or ``defer()``; a foreign key's own value too."""
    yield Finding(
        read.place,
        f"{read.what} left out of the rows and fetched once per row{read.reader}: "
        f"{read.remedy}{read.whereabouts}",
    )
