"""Keeping the pages that show the catalogue, and forgetting them when it changes.

All of them carry the catalogue's version in their key. A change draws a new version, and what was
kept under the old one is never asked for again: the cache drops it when its time is over.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_page

VERSION_KEY = "catalogue-version"

View = Callable[..., HttpResponseBase]


def catalogue_version() -> str:
    return cache.get_or_set(VERSION_KEY, _new_version, timeout=None)


def forget_catalogue() -> None:
    """Let the next visitor see the catalogue as it is now."""
    cache.set(VERSION_KEY, _new_version(), timeout=None)


def cache_catalogue(view_class: type) -> type:
    """Decorate a class-based view whose pages are kept until the catalogue changes."""

    def kept(view: View) -> View:
        @wraps(view)
        def respond(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            keep = cache_page(
                settings.CATALOGUE_CACHE_SECONDS, key_prefix=f"catalogue-{catalogue_version()}"
            )
            return keep(view)(request, *args, **kwargs)

        return respond

    return method_decorator(kept, name="dispatch")(view_class)


def _new_version() -> str:
    return uuid4().hex
