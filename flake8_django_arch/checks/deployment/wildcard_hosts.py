"""ARC504: production answers for every host, or for none."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings, Verdict
from ..registry import check

_NAME = "ALLOWED_HOSTS"


@check("ARC504", ProductionSettings)
def wildcard_hosts(settings: ProductionSettings) -> Iterator[Finding]:
    """``ALLOWED_HOSTS`` holds ``*``, or is empty; an empty default is safe."""
    wild = settings.verdict(lambda world: world.contains(_NAME, "*"))
    if wild is not Verdict.NO:
        place = settings.place_of_item(_NAME, "*")
        if place is not None and not settings.has_own_host_check:
            how = " by default" if wild is Verdict.BY_DEFAULT else ""
            then = "make an empty list the default" if how else "list the site's own hosts"
            yield Finding(place, f'{_NAME} accepts every host in production{how} ("*"): {then}')
    elif settings.whatever.is_true(_NAME) is False:
        place = settings.place(_NAME)
        if place is not None:
            yield Finding(
                place,
                f"{_NAME} is empty in production, where Django then refuses every request: "
                "list the site's hosts",
            )
