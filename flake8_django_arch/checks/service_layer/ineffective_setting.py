"""ARC135: a setting stands where nothing reads it."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.settings_module import SettingsModule
from ..registry import check


@check("ARC135", SettingsModule)
def ineffective_setting(settings: SettingsModule) -> Iterator[Finding]:
    """A setting outside the dictionary that it belongs into."""
    for ignored in settings.ignored_settings:
        where = f"in {ignored.holder}" if ignored.holder else "as a setting of its own"
        yield Finding(
            ignored.place,
            f"{ignored.name} has no effect {where}: move it into {ignored.destination}",
        )
