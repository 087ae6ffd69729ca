"""ARC306: JSON web tokens that others can write, or that stay valid when they should not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...finding import Finding
from ...flow.concepts.token_settings import TokenSettings
from ..registry import check


@check("ARC306", TokenSettings)
def weak_jwt_settings(settings: TokenSettings) -> Iterator[Finding]:
    """What ``SIMPLE_JWT`` says of keys, algorithm, lifetime and rotation."""
    if key := settings.literal_key:
        yield Finding(
            key.place,
            f"SIGNING_KEY is in the source{key.unless}, so whoever reads it can log in as "
            "anybody: read it from the environment, without a default",
        )
    if algorithm := settings.no_algorithm:
        yield Finding(
            algorithm.place,
            f'ALGORITHM is "none"{algorithm.unless}: sign tokens, with HS256 or RS256',
        )
    if access := settings.long_access:
        yield Finding(
            access.place,
            f"access tokens are valid for {_told(access.value)}{access.unless} and cannot be taken "
            f"back: {settings.file.options.max_access_token_minutes} minutes at most, and refresh "
            "tokens for longer",
        )
    if rotation := settings.rotation_in_vain:
        yield Finding(
            rotation.place,
            f"refresh tokens are rotated{rotation.unless} while the old ones stay valid: "
            "install rest_framework_simplejwt.token_blacklist",
        )


def _told(time: object) -> str:
    """A duration in words: ``7 days``, ``90 minutes``."""
    for unit in ("days", "hours", "minutes"):
        count, rest = (
            divmod(time, timedelta(**{unit: 1})) if isinstance(time, timedelta) else (0, 1)
        )
        if not rest:
            return f"{count} {unit if count != 1 else unit[:-1]}"
    return str(time)
