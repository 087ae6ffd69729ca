"""ARC101: a view writes to the database itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.view import View
from ..registry import check


@check("ARC101", View)
def view_writes_data(view: View) -> Iterator[Finding]:
    """Two writes, two models or a write in a loop; under strict any write."""
    if view.writes_too_much:
        models = listed(dict.fromkeys(write.model.name for write in view.writes if write.model))
        places = [write.place for write in view.writes]
        lines = listed(dict.fromkeys(str(place.line) for place in places))
        word = "line" if len(set(places)) == 1 else "lines"
        yield Finding(
            min(places),
            f"{view.name} writes {models} itself ({word} {lines}): move the work into a service",
        )
