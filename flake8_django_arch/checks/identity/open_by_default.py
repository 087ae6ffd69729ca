"""ARC307: an API that is open to everybody wherever a view says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.api_settings import ApiSettings
from ..registry import check

_NAME = "DEFAULT_PERMISSION_CLASSES"


@check("ARC307", ApiSettings)
def open_by_default(settings: ApiSettings) -> Iterator[Finding]:
    """No default permissions, or ``AllowAny``."""
    if not settings.uses_rest_framework:
        return
    if settings.lacks(_NAME):
        if place := settings.place_of_lack:
            yield Finding(
                place,
                f"{_NAME} is not set, so Django REST framework lets everybody in: "
                "set it to IsAuthenticated",
            )
    elif settings.lets_everybody_in:
        if place := settings.place_of(_NAME):
            yield Finding(
                place,
                f"{_NAME} lets everybody in: set it to IsAuthenticated, and AllowAny on each view "
                "that is public",
            )
