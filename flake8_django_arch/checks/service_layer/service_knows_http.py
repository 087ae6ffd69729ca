"""ARC121: a service knows of requests or responses."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.service import HttpKnowledge
from ..registry import check

_CODE = "ARC121"


@check(_CODE, HttpKnowledge)
def service_knows_http(knowledge: HttpKnowledge) -> Iterator[Finding]:
    """A service that imports from Django's or DRF's HTTP side, or takes a request."""
    if not knowledge.is_strict_only or knowledge.is_strict(_CODE):
        yield Finding(
            knowledge.place,
            f"{knowledge.what}: take plain values, return rows and raise exceptions "
            "of your own; the view turns these into a response",
        )
