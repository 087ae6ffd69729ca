"""ARC111: a method of a model does a service's work."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.model_method import ModelMethod
from ..registry import check


@check("ARC111", ModelMethod)
def fat_model(method: ModelMethod) -> Iterator[Finding]:
    """A model's or manager's method that writes outside its aggregate or has a side effect."""
    if not method.is_lifecycle and method.deeds:
        yield Finding(method.place, f"{method.name} {method.summary}: move it into a service")
