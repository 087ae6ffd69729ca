"""ARC105: a view picks values out of the request, unchecked."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.view import View
from ..registry import check


@check("ARC105", View)
def view_parses_by_hand(view: View) -> Iterator[Finding]:
    """What was sent is read without a form or serializer; the first place once a view."""
    reads = sorted(view.reads_by_hand())
    if reads:
        place, holder = reads[0]
        times = f" ({len(reads)} times)" if len(reads) > 1 else ""
        yield Finding(
            place,
            f"{view.name} reads {holder} by hand{times}: let a form or serializer check it",
        )
