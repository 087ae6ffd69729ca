"""What production's settings say of the project's users."""

from __future__ import annotations

from typing import Final

from ...finding import Place
from ...project.settings_values.values import Known, Value
from .production_settings import ProductionSettings

_NAME: Final = "AUTH_USER_MODEL"
_AUTH: Final = "django.contrib.auth"


class UserSettings(ProductionSettings):
    """Production's settings, as far as they are about users."""

    @property
    def uses_auth(self) -> bool:
        """Whether Django's own app for users is installed, for all that is known."""
        return self.is_installed(_AUTH) is True

    @property
    def names_no_user(self) -> bool:
        """Whether nothing sets the user model, for all that is known."""
        return not self.values.is_open and not self.is_set(_NAME)

    @property
    def names_djangos_user(self) -> bool:
        """Whether the user model is set to Django's own, whatever the environment says."""
        return self.whatever.holds(_NAME, _is_djangos) is True

    @property
    def has_migrations_of_user(self) -> bool:
        """Whether tables that the project's migrations make point to users already."""
        return self.project.mentions.in_migrations(_NAME)

    @property
    def apps_place(self) -> Place | None:
        """Where the apps are first listed: in base settings, if production has such."""
        return self.first_place("INSTALLED_APPS")


def _is_djangos(value: Value) -> bool | None:
    if not isinstance(value, Known):
        return None
    return isinstance(value.value, str) and value.value.lower() == "auth.user"
