"""ARC106: looking at something changes it."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.view import View
from ..registry import check


@check("ARC106", View)
def get_writes(view: View) -> Iterator[Finding]:
    """A GET handler that writes, but for models that an option names; once a handler."""
    if view.is_safe:
        for write in view.all_writes:
            if write.model is None or write.model.name not in view.file.options.get_may_write:
                yield Finding(
                    write.place,
                    f"{view.name} {view.wrote(write)} in a GET request: "
                    "write in a POST, or from a task",
                )
                break
