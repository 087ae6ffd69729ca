"""ARC303: Django's own user, imported where the project has another."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.user_import import UserImport
from ..registry import check

_ADVICE = "call get_user_model(), or name settings.AUTH_USER_MODEL in a relation"


@check("ARC303", UserImport)
def direct_user_import(found: UserImport) -> Iterator[Finding]:
    """``django.contrib.auth.models.User``, in a project with a user model of its own."""
    if found.own_user:
        has = f"the project's users are {found.own_user}"
        yield Finding(
            found.place, f"Django's own User is imported, but {has}: {_ADVICE}", found.asked_for
        )
    elif found.is_strict("ARC303"):
        yield Finding(found.place, f"Django's own User is imported: {_ADVICE}", found.asked_for)
