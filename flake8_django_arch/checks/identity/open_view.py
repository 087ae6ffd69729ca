"""ARC308: a view that writes for whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.open_view import OpenView
from ..registry import check


@check("ARC308", OpenView)
def open_view(view: OpenView) -> Iterator[Finding]:
    """``AllowAny`` or ``[]`` on a view that writes; log-in and its like are open by nature."""
    if view.writes and not view.is_way_in:
        yield Finding(
            view.place,
            f"{view.name} writes for everybody, logged in or not: name who may, "
            "or leave it to DEFAULT_PERMISSION_CLASSES",
        )
