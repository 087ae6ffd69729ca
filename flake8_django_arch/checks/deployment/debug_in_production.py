"""ARC503: production runs with ``DEBUG``."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings, Verdict
from ..registry import check


@check("ARC503", ProductionSettings)
def debug_in_production(settings: ProductionSettings) -> Iterator[Finding]:
    """Production's ``DEBUG`` is on, or on by default."""
    verdict = settings.verdict(lambda world: world.is_true("DEBUG"))
    place = settings.place("DEBUG")
    if place is None:
        return
    if verdict is Verdict.ALWAYS:
        yield Finding(place, "DEBUG is on in production: set it to False")
    elif verdict is Verdict.BY_DEFAULT:
        unless = settings.unless("DEBUG")
        yield Finding(place, f"DEBUG is on in production{unless}: make False the default")
