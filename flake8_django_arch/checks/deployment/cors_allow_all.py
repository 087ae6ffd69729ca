"""ARC509: scripts of every site may call production."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings, Verdict
from ..registry import check


@check("ARC509", ProductionSettings)
def cors_allow_all(settings: ProductionSettings) -> Iterator[Finding]:
    """``CORS_ALLOW_ALL_ORIGINS`` or its older name, where django-cors-headers reads it."""
    # The older name is read only where the newer one is not set.
    names = ("CORS_ALLOW_ALL_ORIGINS", "CORS_ORIGIN_ALLOW_ALL")
    name = next(filter(settings.is_set, names), None)
    if name is None or settings.lacks_cors_headers:
        return
    verdict = settings.verdict(lambda world: world.is_true(name))
    place = settings.place(name)
    if place is None or verdict is Verdict.NO:
        return
    unless = settings.unless(name, verdict)
    with_cookies = settings.whatever.is_true("CORS_ALLOW_CREDENTIALS")
    more = " and send the user's cookies with them" if with_cookies else ""
    yield Finding(
        place,
        f"{name} is on in production{unless}, so scripts of any site can make requests{more}: "
        "list the sites in CORS_ALLOWED_ORIGINS",
    )
