"""ARC122: a layer imports from one that builds on it."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.layer_import import LayerImport
from ..registry import check


@check("ARC122", LayerImport)
def layer_violation(imported: LayerImport) -> Iterator[Finding]:
    """An import that goes up: from models to services, from services to views."""
    if not imported.goes_up:
        return
    advice = "move what both need down, or let the caller call both"
    if (receiver := imported.receiver) is not None:
        advice = f"move the receiver {receiver.name} into a module of signals"
    yield Finding(
        imported.place,
        f"{imported.own.value} reach up into {imported.target.value} "
        f"({imported.imported.path}): {advice}",
    )
