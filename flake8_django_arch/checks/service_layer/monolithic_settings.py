"""ARC131: one module holds the settings of every environment."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.settings import ProjectSettings
from ..registry import check


@check("ARC131", ProjectSettings)
def monolithic_settings(settings: ProjectSettings) -> Iterator[Finding]:
    """Settings that are one module, or a package whose ``__init__`` holds them all."""
    if settings.is_one_module:
        yield Finding(
            settings.place,
            "one module holds the settings of every environment: "
            "make it a package with base.py, local.py and production.py",
            settings.split,
        )
