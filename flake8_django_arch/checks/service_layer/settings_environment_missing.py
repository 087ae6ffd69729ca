"""ARC132: a settings package lacks an environment."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.settings import ProjectSettings
from ..registry import check


@check("ARC132", ProjectSettings)
def settings_environment_missing(settings: ProjectSettings) -> Iterator[Finding]:
    """A settings package without a base, a local or a production module."""
    reported = settings.is_split_by_environment or (
        settings.is_split_by_topic and settings.is_strict("ARC132")
    )
    if reported and settings.missing:
        files = [f"{role}.py" for role in settings.missing]
        yield Finding(
            settings.place,
            f"the settings have no module for {listed(settings.missing)}: add {listed(files)}",
        )
