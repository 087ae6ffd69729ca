"""ARC134: production settings import what developers or tests use."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings
from ..registry import check


@check("ARC134", ProductionSettings)
def production_imports_local(settings: ProductionSettings) -> Iterator[Finding]:
    """An import that leads, itself or through other settings, to local or test settings."""
    for place, way in settings.foreign_imports:
        *through, last = [module.name for module in way]
        led = f" through {' and '.join(through)}" if through else ""
        yield Finding(
            place,
            f"production settings import {last}{led}: "
            "move what both need into base settings, and import those",
        )
