"""ARC101: a view writes to the database itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.view import View
from ..registry import check


@check("ARC101", View)
def view_writes_data(view: View) -> Iterator[Finding]:
    """Two writes, two models or a write in a loop; under strict any write."""
    writes = view.reported_writes
    if writes:
        written = listed(dict.fromkeys(map(view.written, writes)))
        lines = list(dict.fromkeys(str(write.place.line) for write in writes))
        how = "in a loop" if len(lines) == 1 and writes[0].loops else "itself"
        word = "line" if len(lines) == 1 else "lines"
        yield Finding(
            writes[0].place,
            f"{view.name} writes {written} {how} ({word} {listed(lines)}): "
            "move the work into a service",
            view.writes_moved,
        )
