"""ARC112: saving, deleting or validating a row does more than that."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.model_method import ModelMethod
from ..registry import check


@check("ARC112", ModelMethod)
def save_with_side_effects(method: ModelMethod) -> Iterator[Finding]:
    """An overridden save, delete or clean that writes other models or has a side effect."""
    if method.is_lifecycle and method.deeds:
        yield Finding(method.place, f"{method.name} {method.summary}: move it into a service")
