"""ARC603: no test reaches a service."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.untested import UnreachedService
from ..registry import check


@check("ARC603", UnreachedService)
def service_without_test(service: UnreachedService) -> Iterator[Finding]:
    """A public function of a service module."""
    yield Finding(
        service.place, f"no test reaches the service {service.name}: write one that calls it"
    )
