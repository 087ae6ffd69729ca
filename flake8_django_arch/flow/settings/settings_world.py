"""Questions about settings that are answered by yes, no, or that nothing tells."""

from __future__ import annotations

from collections.abc import Callable

from ...project.answers import all_of, any_of
from ...project.settings_values.evaluation import SettingsValues
from ...project.settings_values.values import Known, Presence, Sequence, Slot, Value, truth


class World:
    """The settings as they may be: whatever the environment says, or where it says nothing.

    Answers are True, False, or None where the source does not tell.
    """

    def __init__(self, values: SettingsValues, *, by_default: bool) -> None:
        self.values = values
        self._by_default = by_default

    def holds(self, name: str, predicate: Callable[[Value], bool | None]) -> bool | None:
        """Whether something holds of a setting."""
        slot = self.values.setting(name)
        return None if slot is None else self.of(slot.value, predicate)

    def of(self, value: Value, predicate: Callable[[Value], bool | None]) -> bool | None:
        """Whether something holds of a value."""
        if not self._by_default:
            return truth(value, predicate)
        usual = value.usual
        if usual is None or (isinstance(usual, Known) and usual.is_missing):
            return None
        return predicate(usual)

    def one(self, name: str) -> Value | None:
        """The one value that a setting has here, or None."""
        slot = self.values.setting(name)
        if slot is None:
            return None
        if self._by_default:
            return slot.value.usual
        return slot.value if len(slot.value.alternatives) == 1 else None

    def is_(self, name: str, wanted: object) -> bool | None:
        """``settings.NAME is wanted``, of True, False and None."""
        return self.holds(
            name, lambda value: value.value is wanted if isinstance(value, Known) else None
        )

    def is_true(self, name: str) -> bool | None:
        """``bool(settings.NAME)``."""
        return self.holds(name, self.truthy)

    def truthy(self, value: Value) -> bool | None:
        """Whether a value is true."""
        if isinstance(value, Known):
            return bool(value.value)
        if isinstance(value, Sequence):
            return any_of(*(None if slot.is_spread else self.there(slot) for slot in value.slots))
        return None

    def there(self, slot: Slot) -> bool | None:
        """Whether an item or entry is there."""
        if self._by_default:
            return slot.presence.usual
        return True if slot.presence is Presence.ALWAYS else None

    def contains(self, name: str, item: object) -> bool | None:
        """``item in settings.NAME``."""
        return self.any_item(name, lambda one: _equals(one, item))

    def any_item(self, name: str, predicate: Callable[[Value], bool | None]) -> bool | None:
        """Whether something holds of an item of a list."""
        return self.holds(name, lambda value: self._any_of(value, predicate))

    def _any_of(self, value: Value, predicate: Callable[[Value], bool | None]) -> bool | None:
        if not isinstance(value, Sequence):
            return None
        answers = list[bool | None]()
        for slot in value.slots:
            same = None if slot.is_spread else self.of(slot.value, predicate)
            answers.append(all_of(same, self.there(slot)))
        return any_of(*answers)


def _equals(value: Value, item: object) -> bool | None:
    if isinstance(value, Known):
        return value.value == item
    return False if isinstance(value, Sequence) else None
