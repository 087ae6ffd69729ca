"""Lists, tuples, sets and dictionaries: what reading and changing them does."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from .environment import Arguments
from .folding import NotKnown
from .run import Run, complement
from .state import either
from .values import (
    UNKNOWN,
    Choice,
    Known,
    Location,
    Mapping,
    Presence,
    Reference,
    Sequence,
    Slot,
    Unknown,
    Value,
    choose,
    each,
)


class Containers:
    """Reads and changes the containers of a run."""

    def __init__(self, run: Run) -> None:
        self._run = run

    # Reading

    def slots(self, value: Value, location: Location | None = None) -> list[Slot]:
        """The items of all that a value may be, in the order of iteration."""
        value = self._run.data(value)
        if isinstance(value, Choice):
            found: list[Slot] = []
            unless = Presence.MAYBE if value.default is None else Presence.UNLIKELY
            for one in value.alternatives:
                presence = Presence.BY_DEFAULT if one is value.default else unless
                found += [
                    replace(slot, presence=slot.presence.within(presence))
                    for slot in self.slots(one, location)
                ]
            return found
        if isinstance(value, Reference):
            cell = self._run.cell(value)
            if isinstance(cell, Sequence):
                return list(cell.slots)
            keys = [replace(slot, value=Known(key)) for key, slot in cell.slots.items()]
            return [*keys, Slot(UNKNOWN, location, is_spread=True)] if cell.is_open else keys
        if isinstance(value, Known) and isinstance(value.value, str):
            return [Slot(Known(letter), location) for letter in value.value]
        unknown = value if isinstance(value, Unknown) else UNKNOWN
        return [Slot(unknown, location, is_spread=True)]

    def item(self, reference: Reference, key: Value) -> Value:
        """``container[key]``."""
        try:
            known = self._run.folding.python(key)
            hash(known)
        except (NotKnown, TypeError):
            return Unknown(key.variables)
        cell = self._run.cell(reference)
        if isinstance(cell, Mapping):
            return self._entry(cell, known)
        before = cell.slots[: known + 1] if isinstance(known, int) and known >= 0 else cell.slots
        if any(slot.is_spread or slot.presence is not Presence.ALWAYS for slot in before):
            return UNKNOWN
        try:
            slot: Slot = cell.slots[known]
            return slot.value
        except (IndexError, TypeError):
            return UNKNOWN

    def _entry(self, cell: Mapping, key: Hashable, default: Value = UNKNOWN) -> Value:
        slot = cell.slots.get(key)
        if slot is None:
            if not cell.is_open:
                return default
            return choose([(UNKNOWN, Presence.MAYBE), (default, Presence.MAYBE)])
        value = self._run.forced(slot.value)
        if slot.presence is Presence.ALWAYS:
            return value
        other = {Presence.UNLIKELY: Presence.BY_DEFAULT, Presence.BY_DEFAULT: Presence.UNLIKELY}
        missing = (default, other.get(slot.presence, Presence.MAYBE))
        return choose([(value, slot.presence), missing])

    def get(self, reference: Reference, key: Value, default: Value) -> Value:
        """``dictionary.get(key, default)``."""

        def found(one: Value) -> Value:
            cell = self._run.mapping(reference)
            if isinstance(one, Known):
                return self._entry(cell, one.value, default)
            return Unknown(one.variables)

        return each(key, found)

    def holds(self, reference: Reference, item: Value) -> Value:
        """``item in container``."""
        cell = self._run.cell(reference)
        if isinstance(cell, Mapping):
            if not isinstance(item, Known):
                return Unknown(item.variables)
            slot = cell.slots.get(item.value)
            if slot is None:
                return UNKNOWN if cell.is_open else Known(False)
            return _told(slot.presence)
        answer: Value = Known(False)
        for slot in cell.slots:
            here = self._if_there(self._same(slot, item), slot)
            if here == Known(True):
                return here
            if here != Known(False):
                answer = _either(answer, here)
        return answer

    def _same(self, slot: Slot, item: Value) -> Value:
        if slot.is_spread:
            return Unknown(slot.value.variables)
        if isinstance(slot.value, Known) and isinstance(item, Known):
            return Known(slot.value.value == item.value)
        return self._run.folding.fold(lambda one, other: one == other, slot.value, item)

    def _if_there(self, alike: Value, slot: Slot) -> Value:
        if slot.presence is Presence.ALWAYS or alike == Known(False):
            return alike
        other = {Presence.UNLIKELY: Presence.BY_DEFAULT, Presence.BY_DEFAULT: Presence.UNLIKELY}
        missing = (Known(False), other.get(slot.presence, Presence.MAYBE))
        return choose([(alike, slot.presence), missing])

    # Making

    def joined(self, left: Value, right: Value) -> Value | None:
        """``left + right`` of lists or tuples, one of which may be unknown."""
        kinds = [
            cell.kind
            for side in (left, right)
            if isinstance(side, Reference) and isinstance(cell := self._run.cell(side), Sequence)
        ]
        if not kinds or any(isinstance(side, Known) for side in (left, right)):
            return None
        slots = (*self.slots(left), *self.slots(right))
        return self._run.state.add(Sequence(kinds[0], slots))

    def united(self, left: Value, right: Value) -> Value | None:
        """``left | right`` of dictionaries, one of which may be unknown."""
        sides = (left, right)
        if not any(self.is_mapping(side) for side in sides):
            return None
        if not all(self.is_mapping(side) or isinstance(side, Unknown) for side in sides):
            return None
        made = self._run.state.add(Mapping({}))
        self.update(made, left)
        self.update(made, right)
        return made

    def is_mapping(self, value: Value) -> bool:
        """Whether a value is a dictionary."""
        return isinstance(value, Reference) and isinstance(self._run.cell(value), Mapping)

    def copy(self, value: Value, kind: type, location: Location | None) -> Value:
        """``list(value)``, ``dict(value)`` and their like."""
        if kind is dict:
            made = self._run.state.add(Mapping({}))
            self.update(made, value)
            return made
        slots = self.slots(value, location)
        if kind in (set, frozenset):
            slots = list(dict.fromkeys(slots))
        return self._run.state.add(Sequence(kind, tuple(slots)))

    # Changing

    def set_item(self, reference: Reference, key: Value, slot: Slot) -> None:
        """``container[key] = value``."""
        cell = self._run.cell(reference)
        try:
            known = self._run.folding.python(key)
            hash(known)
        except (NotKnown, TypeError):
            self.doubt(reference)
            return
        if isinstance(cell, Mapping):
            old = cell.slots.get(known)
            if old is not None and slot.presence is not Presence.ALWAYS:
                value = choose(
                    [(slot.value, slot.presence), (old.value, complement(slot.presence))]
                )
                slot = replace(slot, value=value, presence=either(old.presence, slot.presence))
            if old is not None and slot.presence.usual and not old.presence.usual:
                self.delete(reference, known)  # it comes last in what is there by default
            self._run.put(reference, known, slot)
        elif isinstance(known, int) and -len(cell.slots) <= known < len(cell.slots):
            slots = list(cell.slots)
            slots[known] = slot
            self._run.replace(reference, replace(cell, slots=tuple(slots)))

    def update(self, reference: Reference, value: Value) -> None:
        """``dictionary.update(value)``."""

        def merge(one: Value) -> None:
            one = self._run.data(one)
            cell = self._run.cell(one) if isinstance(one, Reference) else None
            if isinstance(cell, Mapping):
                if cell.is_open:
                    self._run.doubt_all(reference)
                for key, slot in cell.slots.items():
                    self.set_item(reference, Known(key), slot)
                return
            pairs = [] if cell is None else [self._pair(slot) for slot in cell.slots]
            if cell is None or not all(pairs):
                self._run.doubt_all(reference)
                return
            for pair in filter(None, pairs):
                self.set_item(reference, *pair)

        self._run.for_each(value, merge)

    def _pair(self, slot: Slot) -> tuple[Value, Slot] | None:
        """A key and a value, as an item of ``dictionary.items()`` has them."""
        value = slot.value
        cell = self._run.cell(value) if isinstance(value, Reference) else None
        if slot.is_spread or not isinstance(cell, Sequence) or len(cell.slots) != 2:
            return None
        key, held = cell.slots
        return key.value, replace(held, presence=slot.presence)

    def extend(self, reference: Reference, value: Value, location: Location | None) -> None:
        """``list += value``."""
        cell = self._run.cell(reference)
        if isinstance(cell, Sequence):
            slots = (*cell.slots, *self.slots(value, location))
            self._run.replace(reference, replace(cell, slots=slots))
        else:
            self.update(reference, value)

    def insert(self, reference: Reference, index: Value, slot: Slot) -> None:
        """``list.insert(index, value)``."""
        cell = self._run.cell(reference)
        if isinstance(cell, Sequence):
            slots = list(cell.slots)
            known = index.value if isinstance(index, Known) else len(slots)
            slots.insert(known if isinstance(known, int) else len(slots), slot)
            self._run.replace(reference, replace(cell, slots=tuple(slots)))

    def doubt(self, reference: Reference) -> None:
        """Something unknown was done to a container: it may hold anything."""
        cell = self._run.cell(reference)
        if isinstance(cell, Mapping):
            self._run.doubt_all(reference)
            return
        slots = [replace(one, presence=Presence.MAYBE.within(one.presence)) for one in cell.slots]
        rest = Slot(UNKNOWN, presence=Presence.MAYBE, is_spread=True)
        self._run.replace(reference, replace(cell, slots=(*slots, rest)))

    def sort(self, reference: Reference, given: Arguments) -> None:
        """``list.sort()``."""
        cell = self._run.cell(reference)
        assert isinstance(cell, Sequence)
        held = [slot.value.value for slot in cell.slots if isinstance(slot.value, Known)]
        if len(held) < len(cell.slots) or given.keywords or len({*map(type, held)}) > 1:
            self.doubt(reference)
            return
        pairs = sorted(zip(held, cell.slots, strict=True), key=_first)
        self._run.replace(reference, replace(cell, slots=tuple(slot for _, slot in pairs)))

    def reverse(self, reference: Reference) -> None:
        """``list.reverse()``."""
        cell = self._run.cell(reference)
        assert isinstance(cell, Sequence)
        self._run.replace(reference, replace(cell, slots=cell.slots[::-1]))

    def remove(self, reference: Reference, item: Value) -> None:
        """``list.remove(item)``: the first that is the same."""
        cell = self._run.cell(reference)
        if not isinstance(cell, Sequence):
            return
        if not isinstance(item, Known):
            self.doubt(reference)
            return
        for position, slot in enumerate(cell.slots):
            if slot.value == item:
                left = (*cell.slots[:position], *cell.slots[position + 1 :])
                self._run.replace(reference, replace(cell, slots=left))
                return

    def pop(self, reference: Reference, key: Value | None, default: Value) -> Value:
        """``list.pop()`` and ``dictionary.pop(key)``."""
        cell = self._run.cell(reference)
        if isinstance(cell, Mapping):
            if not isinstance(key, Known):
                self._run.doubt_all(reference)
                return UNKNOWN
            value = self._entry(cell, key.value, default)
            self.delete(reference, key.value)
            return value
        index = -1 if key is None else key.value if isinstance(key, Known) else None
        if not isinstance(index, int) or not -len(cell.slots) <= index < len(cell.slots):
            self.doubt(reference)
            return UNKNOWN
        left = list(cell.slots)
        taken = left.pop(index)
        self._run.replace(reference, replace(cell, slots=tuple(left)))
        return taken.value if taken.presence is Presence.ALWAYS else UNKNOWN

    def delete(self, reference: Reference, key: Hashable) -> None:
        """``del dictionary[key]``, where it is there."""
        cell = self._run.mapping(reference)
        slots = {name: slot for name, slot in cell.slots.items() if name != key}
        self._run.replace(reference, replace(cell, slots=slots))

    def clear(self, reference: Reference) -> None:
        """``container.clear()``."""
        cell = self._run.cell(reference)
        empty = Mapping({}) if isinstance(cell, Mapping) else replace(cell, slots=())
        self._run.replace(reference, empty)

    def pairs(self, reference: Reference, name: str, location: Location | None) -> Value:
        """``dictionary.items()``, ``keys()`` or ``values()``."""
        cell = self._run.mapping(reference)
        found = []
        for key, slot in cell.slots.items():
            value: Value = slot.value if name == "values" else Known(key)
            if name == "items":
                pair = Sequence(tuple, (Slot(Known(key), slot.location), slot))
                value = self._run.state.add(pair)
            found.append(Slot(value, slot.location, slot.presence))
        if cell.is_open:
            found.append(Slot(UNKNOWN, location, is_spread=True))
        return self._run.state.add(Sequence(list, tuple(found)))


def _first(pair: tuple[Any, Slot]) -> Any:
    return pair[0]


def _either(first: Value, second: Value) -> Value:
    """Whether one of two things holds."""
    return each(first, lambda one: one if one == Known(True) else second)


def _told(presence: Presence) -> Value:
    """Whether something is there, as a value."""
    if presence is Presence.ALWAYS:
        return Known(True)
    usual = presence.usual
    if usual is None:
        return UNKNOWN
    return choose([(Known(usual), Presence.BY_DEFAULT), (Known(not usual), Presence.UNLIKELY)])
