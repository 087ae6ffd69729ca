"""ARC711: Django REST framework without drf-spectacular's schema."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings
from ...flow.settings.schema_settings import AUTO_SCHEMA
from ..registry import check

_NAME = "REST_FRAMEWORK"


@check("ARC711", ProductionSettings)
def schema_not_configured(settings: ProductionSettings) -> Iterator[Finding]:
    """``DEFAULT_SCHEMA_CLASS`` is not drf-spectacular's ``AutoSchema``, or its app is missing."""
    place = settings.place(_NAME if settings.is_set(_NAME) else "INSTALLED_APPS")
    schema = settings.schema
    if place is None or not schema.uses_rest_framework:
        return
    lacks_app = schema.has_app("drf_spectacular") is False
    if schema.lacks_auto_schema:
        app = ""
        if not schema.names_app("drf_spectacular"):
            unless = "" if lacks_app else ", unless what is not written there has it"
            app = f', and add "drf_spectacular" to INSTALLED_APPS{unless}'
        yield Finding(
            place,
            f"{_what_there_is(settings)}: set DEFAULT_SCHEMA_CLASS in REST_FRAMEWORK "
            f'to "{AUTO_SCHEMA}"{app}',
        )
    elif lacks_app:
        yield Finding(
            place,
            "the API's schema is made by drf-spectacular, whose commands and templates are not "
            'installed: add "drf_spectacular" to INSTALLED_APPS',
        )


def _what_there_is(settings: ProductionSettings) -> str:
    """Source: drf-yasg's documentation, which speaks of Swagger/OpenAPI 2.0."""
    if settings.is_installed("drf_yasg"):
        return "the API's schema is drf-yasg's, which ends with OpenAPI 2"
    return "the API has no schema of drf-spectacular"
