"""What production's settings say of the API: ``REST_FRAMEWORK``, and what it leaves to DRF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Place
from ...project.names import ClassDef, External
from ...project.settings_values.values import (
    Known,
    Mapping,
    Presence,
    Sequence,
    Slot,
    Value,
)
from .production_settings import ProductionSettings

_NAME: Final = "REST_FRAMEWORK"
_ALLOW_ANY: Final = Known("rest_framework.permissions.AllowAny")
_SIMPLE_JWT: Final = "rest_framework_simplejwt."


class ApiSettings(ProductionSettings):
    """Production's settings, as far as they are about Django REST framework."""

    @property
    def uses_rest_framework(self) -> bool:
        """Whether the project has an API of Django REST framework, for all that is known.

        ``REST_FRAMEWORK`` alone may be the setting of a copy of it that the project changed.
        """
        is_installed = self.is_installed("rest_framework")
        if is_installed is None:
            return self.is_set(_NAME)
        return is_installed or (self.is_set(_NAME) and self.project.rest_framework.is_imported)

    @property
    def uses_simple_jwt(self) -> bool:
        """Whether settings or code use SimpleJWT; it need not be an installed app."""
        known = self.classes("DEFAULT_AUTHENTICATION_CLASSES")
        return any(one.path.startswith(_SIMPLE_JWT) for one in known) or (
            self.project.rest_framework.site_has_simple_jwt(self.values)
        )

    def lacks(self, name: str) -> bool:
        """Whether an entry is left to Django REST framework, for all that is known."""
        if self.values.is_open:
            return False
        slot = self.values.own.get(_NAME)
        return slot is None or all(map(lambda one: _lacks(one, name), slot.value.alternatives))

    @property
    def lets_everybody_in(self) -> bool:
        """Whether the default permissions are empty, or nothing but ``AllowAny``."""
        slot = self._entry("DEFAULT_PERMISSION_CLASSES")
        value = None if slot is None else slot.value.usual
        return isinstance(value, Sequence) and all(
            item.presence is Presence.UNLIKELY or item.value.usual == _ALLOW_ANY
            for item in value.slots
        )

    def place_of(self, name: str) -> Place | None:
        """Where an entry is reported: at its key, or at the statement that changed it."""
        slot = self._entry(name)
        return None if slot is None else self.at(slot.location)

    @property
    def place_of_lack(self) -> Place | None:
        """Where a missing entry is reported: at ``REST_FRAMEWORK``, else at the installed apps."""
        return self.place(_NAME) if self.is_set(_NAME) else self.first_place("INSTALLED_APPS")

    def classes(self, name: str) -> list[ClassDef | External]:
        """The classes that an entry names where the environment says nothing."""
        found = [
            self.project.rest_framework.named(path, self.values.module)
            for path in self._paths(name)
        ]
        return [one for one in found if isinstance(one, ClassDef | External)]

    def _paths(self, name: str) -> Iterator[str]:
        slot = self._entry(name)
        value = None if slot is None else slot.value.usual
        for item in value.slots if isinstance(value, Sequence) else ():
            if isinstance(item.value, Known) and item.presence.usual:
                yield str(item.value.value)

    def _entry(self, name: str) -> Slot | None:
        """An entry of the setting, where the environment says nothing."""
        slot = self.values.own.get(_NAME)
        holder = None if slot is None else slot.value.usual
        return holder.entry(name) if isinstance(holder, Mapping) else None


def _lacks(holder: Value, name: str) -> bool:
    return isinstance(holder, Mapping) and not holder.is_open and name not in holder.slots
