"""ARC114: a form or serializer does a service's work."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.form_method import FormMethod
from ..registry import check


@check("ARC114", FormMethod)
def serializer_workflow(method: FormMethod) -> Iterator[Finding]:
    """A form's or serializer's method that leaves its model's aggregate or has a side effect."""
    if method.deeds:
        yield Finding(
            method.place,
            f"{method.name} {method.summary}: a {method.kind} checks and converts; "
            "call a service that does this",
        )
