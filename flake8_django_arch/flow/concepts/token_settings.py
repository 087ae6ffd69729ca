"""What production's settings say of JSON web tokens: ``SIMPLE_JWT``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from ...finding import Place
from ...immutable import Immutable
from ...project.settings_values.values import Known, Mapping, Slot, Value
from ..settings.settings_world import World
from .production_settings import ProductionSettings, Verdict

_NAME: Final = "SIMPLE_JWT"
_BLACKLIST: Final = "rest_framework_simplejwt.token_blacklist"

Predicate = Callable[[Value], bool | None]


class Entry(Immutable, frozen=True):
    """An entry of the setting that is as it should not be."""

    place: Place
    #: ``""``, or `` unless the environment sets JWT_KEY``.
    unless: str
    value: object


class TokenSettings(ProductionSettings):
    """Production's settings, as far as they are about SimpleJWT's tokens."""

    @property
    def literal_key(self) -> Entry | None:
        """A signing key that stands in the source. ``SECRET_KEY`` is another rule's matter."""
        secret = self.by_default.one("SECRET_KEY")
        return self._entry(
            "SIGNING_KEY",
            lambda value: _is(value, lambda key: isinstance(key, str | bytes) and len(key) > 0)
            and value != secret,
        )

    @property
    def no_algorithm(self) -> Entry | None:
        """An algorithm that signs nothing."""
        return self._entry(
            "ALGORITHM", lambda value: _is(value, lambda name: str(name).lower() == "none")
        )

    @property
    def long_access(self) -> Entry | None:
        """Access tokens that are valid for longer than the option allows."""
        most = timedelta(minutes=self.file.options.max_access_token_minutes)
        return self._entry(
            "ACCESS_TOKEN_LIFETIME",
            lambda value: _is(value, lambda time: isinstance(time, timedelta) and time > most),
        )

    @property
    def rotation_in_vain(self) -> Entry | None:
        """Refresh tokens that are replaced while the old ones stay valid."""
        if self.is_installed(_BLACKLIST) is not False:
            return None
        return self._entry("ROTATE_REFRESH_TOKENS", lambda value: _is(value, bool))

    def _entry(self, name: str, predicate: Predicate) -> Entry | None:
        """An entry of which something holds, if it is reported in this file."""
        verdict = self.verdict(lambda world: _holds(world, name, predicate))
        slot = _slot(self.by_default, name)
        place = None if slot is None else self.at(slot.location)
        if verdict is Verdict.NO or slot is None or place is None:
            return None
        unless = "" if verdict is Verdict.ALWAYS else self.unless_of(slot.value)
        usual = slot.value.usual
        return Entry(place, unless, usual.value if isinstance(usual, Known) else None)


def _slot(world: World, name: str) -> Slot | None:
    holder = world.one(_NAME)
    return holder.entry(name) if isinstance(holder, Mapping) else None


def _holds(world: World, name: str, predicate: Predicate) -> bool | None:
    slot = _slot(world, name)
    return slot is not None and world.there(slot) and world.of(slot.value, predicate)


def _is(value: Value, predicate: Callable[[object], bool]) -> bool | None:
    if not isinstance(value, Known) or value.is_missing:
        return None
    return predicate(value.value)
