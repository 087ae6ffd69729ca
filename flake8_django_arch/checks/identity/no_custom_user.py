"""ARC301: a project without a user model of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.user_settings import UserSettings
from ..registry import check

_START = "name a user model of the project's own, at first an empty subclass of AbstractUser"
#: An empty table would leave every key to a user dangling.
_MOVE = (
    'name a User(AbstractUser) of the project\'s own that keeps the table (db_table = "auth_user"),'
    " and record its first migration as applied, since migrations depend on the user"
)


@check("ARC301", UserSettings)
def no_custom_user(settings: UserSettings) -> Iterator[Finding]:
    """``AUTH_USER_MODEL`` is not set, or set to what it is anyway."""
    if not settings.uses_auth:
        return
    advice = _MOVE if settings.has_migrations_of_user else _START
    if settings.names_no_user:
        if place := settings.apps_place:
            yield Finding(place, f"AUTH_USER_MODEL is not set: {advice}")
    elif settings.names_djangos_user:
        if place := settings.place("AUTH_USER_MODEL"):
            yield Finding(place, f"AUTH_USER_MODEL is Django's own user: {advice}")
