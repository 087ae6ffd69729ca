"""ARC305: an API that keeps state for what JSON web tokens carry themselves."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.authentication import Authentication
from ..registry import check


@check("ARC305", Authentication)
def stateful_api_auth(authentication: Authentication) -> Iterator[Finding]:
    """Passwords or database tokens beside SimpleJWT; strict: sessions, and projects without it."""
    is_strict = authentication.is_strict("ARC305")
    if authentication.is_missing:
        if is_strict:
            yield Finding(
                authentication.place,
                f"{authentication.owner} is not set, so Django REST framework takes sessions and "
                f"passwords: {_advice(authentication)}",
            )
        return
    found = authentication.passwords_and_tokens
    if not authentication.is_beside_tokens and not is_strict:
        return
    if is_strict:
        found += authentication.sessions
    if found:
        verb = "holds" if authentication.owner.isupper() else "accepts"
        yield Finding(
            authentication.place,
            f"{authentication.owner} {verb} {listed(found)}: {_advice(authentication)}",
        )


def _advice(authentication: Authentication) -> str:
    if authentication.has_signed_tokens:
        return "accept JSON web tokens only"
    return "use JSON web tokens, as SimpleJWT has them"
