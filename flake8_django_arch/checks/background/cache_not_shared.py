"""ARC409: production's processes do not share a cache."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Finding
from ...flow.concepts.production_settings import ProductionSettings
from ..registry import check

_PACKAGE: Final = "django.core.cache.backends"
_FAULTS: Final = {
    f"{_PACKAGE}.locmem.LocMemCache": "the default cache is each process's own memory, so that "
    "none sees what another deletes or counts",
    f"{_PACKAGE}.dummy.DummyCache": "the default cache keeps nothing",
}
#: Shared, but no faster than what it is to spare. Strict.
_SLOW: Final = {
    f"{_PACKAGE}.filebased.FileBasedCache": "the default cache is files on one server",
    f"{_PACKAGE}.db.DatabaseCache": "the default cache is the database that it is to spare",
}


@check("ARC409", ProductionSettings)
def cache_not_shared(settings: ProductionSettings) -> Iterator[Finding]:
    """The default cache is in one process's memory or none, or ``CACHES`` is not set."""
    backend = settings.sole_entry("CACHES", "default", "BACKEND")
    faults = _FAULTS | (_SLOW if settings.is_strict("ARC409") else {})
    fault = faults.get(backend) if isinstance(backend, str) else None
    place = settings.place("CACHES")
    if fault is not None and place is not None:
        if not settings.is_set("CACHES") and not settings.uses_cache:
            return
        unset = "" if settings.is_set("CACHES") else "CACHES is not set: "
        yield Finding(place, f"{unset}in production {fault}: use Redis or Memcached")
