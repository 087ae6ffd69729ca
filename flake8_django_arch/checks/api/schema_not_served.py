"""ARC712: drf-spectacular is installed, and nobody can fetch the schema."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.root_urlconf import RootUrlconf
from ..registry import check


@check("ARC712", RootUrlconf)
def schema_not_served(urlconf: RootUrlconf) -> Iterator[Finding]:
    """No route leads to drf-spectacular's schema."""
    if urlconf.schema.has_app("drf_spectacular") and not urlconf.may_serve_schema:
        yield Finding(
            urlconf.place,
            "drf-spectacular is installed, and no route serves the schema: add "
            'path("api/schema/", SpectacularAPIView.as_view(), name="schema")',
        )
