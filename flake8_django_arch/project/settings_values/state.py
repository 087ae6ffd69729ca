"""What names, lists and dictionaries hold at a point of a run, and how two paths join."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from .values import Choice, Known, Mapping, Presence, Reference, Sequence, Slot, Value, choose

Cell = Sequence | Mapping

_NUMBERS: Final = count(1)
_PRESENCES: Final = {
    True: Presence.BY_DEFAULT,
    False: Presence.UNLIKELY,
    None: Presence.MAYBE,
}


@dataclass
class State:
    """What every list and dictionary holds. Namespaces are dictionaries too.

    A cell is replaced, never changed, so that a path that forks shares what it does not touch.
    """

    cells: dict[int, Cell]
    #: Whether this path runs.
    presence: Presence = Presence.ALWAYS

    def fork(self, presence: Presence) -> State:
        """A path that begins here, and runs with that presence if this one runs."""
        return State(dict(self.cells), presence.within(self.presence))

    def take_new(self, other: State) -> None:
        """Have what another path made: a module that was evaluated there is there for all."""
        for number, cell in other.cells.items():
            self.cells.setdefault(number, cell)

    def add(self, cell: Cell) -> Reference:
        """A new list or dictionary."""
        number = next(_NUMBERS)
        self.cells[number] = cell
        return Reference(number)

    def freeze(self, value: Value, within: frozenset[int] = frozenset()) -> Value:
        """The value with what its lists and dictionaries hold now."""
        match value:
            case Choice():
                default = None if value.default is None else self.freeze(value.default, within)
                return Choice(default, tuple(self.freeze(one, within) for one in value.others))
            case Reference(number=number):
                cell = self.cells[number]
                if number in within:
                    return Known(None)  # it holds itself
                return self._frozen(cell, within | {number})
        return value

    def _frozen(self, cell: Cell, within: frozenset[int]) -> Cell:
        if isinstance(cell, Sequence):
            return replace(cell, slots=tuple(self.freeze_slot(one, within) for one in cell.slots))
        slots = {key: self.freeze_slot(slot, within) for key, slot in cell.slots.items()}
        return replace(cell, slots=slots)

    def freeze_slot(self, slot: Slot, within: frozenset[int] = frozenset()) -> Slot:
        """The slot with what its value holds now."""
        return replace(slot, value=self.freeze(slot.value, within))


@dataclass(frozen=True)
class End:
    """A path that has come to a join, and whether it is the one that runs."""

    presence: Presence
    state: State


def join(ends: list[End], presence: Presence) -> State:
    """The state after paths that exclude each other; ``presence`` is that of their fork."""
    first, *rest = ends
    for other in rest:
        first = End(either(first.presence, other.presence), _Join(first, other).state())
    return State(first.state.cells, presence)


def either(one: Presence, other: Presence) -> Presence:
    """The presence of what is there if one of two paths runs."""
    for decisive in (Presence.ALWAYS, Presence.BY_DEFAULT, Presence.MAYBE):
        if decisive in (one, other):
            return decisive
    return Presence.UNLIKELY


class _Join:
    """Two paths that become one."""

    def __init__(self, left: End, right: End) -> None:
        self._left = left
        self._right = right
        self._cells: dict[int, Cell] = {}

    def state(self) -> State:
        """What holds after either path."""
        mine, others = self._left.state.cells, self._right.state.cells
        self._cells = {**others, **mine}
        for number, cell in mine.items():
            other = others.get(number, cell)
            if other is not cell:
                self._cells[number] = self._cell(cell, other)
        return State(self._cells)

    def _cell(self, left: Cell, right: Cell) -> Cell:
        if isinstance(left, Sequence) and isinstance(right, Sequence):
            return self._sequence(left, right)
        assert isinstance(left, Mapping) and isinstance(right, Mapping)  # of one number, one kind
        slots: dict[Hashable, Slot] = {}
        for key in [*left.slots, *(key for key in right.slots if key not in left.slots)]:
            slots[key] = self._slot(left.slots.get(key), right.slots.get(key))
        return Mapping(slots, left.is_open or right.is_open)

    def _sequence(self, left: Sequence, right: Sequence) -> Sequence:
        """What both hold at the beginning and the end is there; the rest on its own path."""
        start, stop = _shared(left, right)
        ends = len(left.slots) - stop, len(right.slots) - stop
        here = self._only(left.slots[start : ends[0]], self._left.presence)
        there = self._only(right.slots[start : ends[1]], self._right.presence)
        kept = left.slots[:start], left.slots[ends[0] :]
        return Sequence(left.kind, (*kept[0], *here, *there, *kept[1]))

    def _only(self, slots: tuple[Slot, ...], presence: Presence) -> tuple[Slot, ...]:
        return tuple(replace(slot, presence=slot.presence.within(presence)) for slot in slots)

    def _slot(self, left: Slot | None, right: Slot | None) -> Slot:
        if left is right:
            assert left is not None
            return left
        if left is None or right is None:
            there, path = (left, self._left) if right is None else (right, self._right)
            assert there is not None
            return replace(there, presence=there.presence.within(path.presence))
        told_by, path = (right, self._right) if self._right.presence.usual else (left, self._left)
        value = self._value(left.value, right.value)
        presence = left.presence
        if presence is not right.presence:
            usual = told_by.presence.usual if path.presence.usual else None
            presence = _PRESENCES[usual]
        return Slot(value, told_by.location, presence)

    def _value(self, left: Value, right: Value) -> Value:
        """The value of a slot that two paths set; lists that have much in common become one."""
        if left == right:
            return left
        if isinstance(left, Reference) and isinstance(right, Reference):
            mine, other = self._cells.get(left.number), self._cells.get(right.number)
            if isinstance(mine, Sequence) and isinstance(other, Sequence):
                if mine.kind is other.kind and any(_shared(mine, other)):
                    number = next(_NUMBERS)
                    self._cells[number] = self._sequence(mine, other)
                    return Reference(number)
        return choose([(left, self._left.presence), (right, self._right.presence)])


def _shared(left: Sequence, right: Sequence) -> tuple[int, int]:
    """How many slots two sequences have in common at their beginning, and at their end."""
    shortest = min(len(left.slots), len(right.slots))
    start = 0
    while start < shortest and left.slots[start] == right.slots[start]:
        start += 1
    stop = 0
    while stop < shortest - start and left.slots[-1 - stop] == right.slots[-1 - stop]:
        stop += 1
    return start, stop
