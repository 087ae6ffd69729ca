"""ARC502: settings read the environment with ``os`` alone."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.settings_module import SettingsModule
from ..registry import check


@check("ARC502", SettingsModule)
def environment_by_hand(settings: SettingsModule) -> Iterator[Finding]:
    """``os.environ`` and ``os.getenv``, at the first of them in a module."""
    reads = settings.environment_reads
    if not reads:
        return
    more = f" ({len(reads)} times in this module)" if len(reads) > 1 else ""
    package = settings.reader_package
    how = f"{package}, as other settings are" if package else "django-environ or its like"
    yield Finding(
        reads[0],
        f"settings read the environment by hand{more}, which gives texts only: declare the type "
        f"and read it with {how}",
        settings.read_with_package,
    )
