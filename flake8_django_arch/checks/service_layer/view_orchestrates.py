"""ARC104: a view writes, and sets off what follows."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.view import View
from ..registry import check


@check("ARC104", View)
def view_orchestrates(view: View) -> Iterator[Finding]:
    """A view that writes and, in the same request, dispatches a task or stores a file itself."""
    for call, effect in view.handed_over():
        writes = [write for write in view.all_writes if view.meet(write, call)]
        if writes and not view.are_tickets(writes, call):
            yield Finding(
                call.place,
                f"{view.name} {view.wrote(writes[0])} (line {writes[0].place.line}) and "
                f"{effect.kind.value} ({effect.path}): let one service do both",
                view.dispatches_moved,
            )
