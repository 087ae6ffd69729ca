"""ARC506: the application keeps or serves uploaded files itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.served_media import ServedMedia, What
from ..registry import check


@check("ARC506", ServedMedia)
def media_served_by_app(media: ServedMedia) -> Iterator[Finding]:
    """A route to ``django.views.static.serve``; files on the disk of one server."""
    if media.what is What.ROUTE:
        yield Finding(
            media.place,
            "django.views.static.serve is for development only: let the web server or the "
            "storage serve these files, and route with static() while DEBUG is on",
        )
    else:
        yield Finding(
            media.place,
            f"production keeps uploads such as {media.field} on the server's own disk, where "
            'other servers and the next container miss them: set STORAGES["default"] to a '
            "shared storage",
        )
