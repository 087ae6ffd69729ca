"""ARC604: no test requests a view."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.untested import UnrequestedView
from ..registry import check


@check("ARC604", UnrequestedView)
def endpoint_without_test(view: UnrequestedView) -> Iterator[Finding]:
    """A view that a URLconf or a router names."""
    yield Finding(view.place, f"no test requests {view.name}: write one that calls its URL")
