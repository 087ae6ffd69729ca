"""What URLs of databases and caches stand for, as packages that read them agree."""

from __future__ import annotations

from typing import Final
from urllib.parse import unquote, urlsplit

_POSTGRESQL: Final = "django.db.backends.postgresql"
_ENGINES: Final = {
    "postgres": _POSTGRESQL,
    "postgresql": _POSTGRESQL,
    "psql": _POSTGRESQL,
    "pgsql": _POSTGRESQL,
    "postgis": "django.contrib.gis.db.backends.postgis",
    "mysql": "django.db.backends.mysql",
    "mysql2": "django.db.backends.mysql",
    "mysqlgis": "django.contrib.gis.db.backends.mysql",
    "sqlite": "django.db.backends.sqlite3",
    "spatialite": "django.contrib.gis.db.backends.spatialite",
    "oracle": "django.db.backends.oracle",
}
#: Those of which packages agree; which client speaks to Redis or Memcached differs.
_CACHES: Final = {
    "dbcache": "django.core.cache.backends.db.DatabaseCache",
    "db": "django.core.cache.backends.db.DatabaseCache",
    "dummycache": "django.core.cache.backends.dummy.DummyCache",
    "dummy": "django.core.cache.backends.dummy.DummyCache",
    "locmemcache": "django.core.cache.backends.locmem.LocMemCache",
    "locmem": "django.core.cache.backends.locmem.LocMemCache",
    "filecache": "django.core.cache.backends.filebased.FileBasedCache",
    "file": "django.core.cache.backends.filebased.FileBasedCache",
}


def database(url: str) -> dict[str, str]:
    """The entries that a database's URL certainly leads to."""
    parts = urlsplit(url)
    engine = _ENGINES.get(parts.scheme)
    if engine is None:
        return {}
    found = {"ENGINE": engine}
    if "sqlite" in engine or "spatialite" in engine:
        if url in (f"{parts.scheme}://", f"{parts.scheme}://:memory:"):
            return found | {"NAME": ":memory:"}
        return found | {"NAME": unquote(parts.path[1:])}
    found |= {"NAME": unquote(parts.path[1:]), "HOST": parts.hostname or ""}
    return found | {
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
    }


def cache(url: str) -> dict[str, str]:
    """The entries that a cache's URL certainly leads to."""
    parts = urlsplit(url)
    backend = _CACHES.get(parts.scheme)
    if backend is None:
        return {}
    return {"BACKEND": backend, "LOCATION": unquote(f"{parts.netloc}{parts.path}")}
