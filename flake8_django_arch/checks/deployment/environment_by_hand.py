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
    package = settings.reader_package
    how = f"{package}, as other settings are" if package else "django-environ or its like"
    mend = f", which gives texts only: declare the type and read it with {how}"
    if settings.reads_texts_alone:
        mend = f": read it with {how}{'' if package else ', which declares other types as well'}"
    yield Finding(
        reads[0],
        f"settings read the environment by hand{_which(settings)}{mend}",
        settings.read_with_package,
    )


def _which(settings: SettingsModule) -> str:
    """The variable, or how many they are."""
    match settings.environment_variables:
        case (None,):
            return ""
        case (str() as name,):
            return f" ({name})"
        case several:
            return (
                f" ({len(several)} variables{' or more' if None in several else ''} in this module)"
            )
