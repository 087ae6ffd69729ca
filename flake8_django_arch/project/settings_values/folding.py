"""Between what is known of values and Python's own: what an operator or function makes of them."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePath
from typing import Any, Final

from .state import State
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
)

#: So many combinations of alternatives are tried.
_MOST_COMBINATIONS: Final = 12
#: Texts and lists longer than this are not computed.
LONGEST: Final = 20_000

_PLAIN: Final = (str, bytes, int, float, complex, bool, type(None), PurePath, timedelta)


class NotKnown(Exception):
    """A value is not known as a whole."""

    def __init__(self, names: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.names = names


@dataclass(frozen=True)
class Folding:
    """Computes with the values of a state."""

    state: State

    def python(self, value: Value, by_default: bool = False) -> Any:
        """The value as Python would have it; raises :class:`NotKnown`.

        ``by_default`` takes lists and dictionaries as they are where the environment is silent.
        """
        match value:
            case Known(value=known):
                return known
            case Reference(number=number):
                return self._container(self.state.cells[number], by_default)
            case Sequence() | Mapping():
                return self._container(value, by_default)
            case Choice(default=default) if by_default and default is not None:
                return self.python(default, by_default)
        raise NotKnown(value.variables)

    def _container(self, cell: Sequence | Mapping, by_default: bool) -> Any:
        if isinstance(cell, Sequence):
            found = [
                self.python(slot.value, by_default) for slot in self._there(cell.slots, by_default)
            ]
            return cell.kind(found)
        if cell.is_open:
            raise NotKnown
        there = self._there(tuple(cell.slots.values()), by_default)
        kept = {id(slot) for slot in there}
        return {
            key: self.python(slot.value, by_default)
            for key, slot in cell.slots.items()
            if id(slot) in kept
        }

    def _there(self, slots: tuple[Slot, ...], by_default: bool) -> list[Slot]:
        found = []
        for slot in slots:
            usual = slot.presence.usual
            if slot.presence is not Presence.ALWAYS and (not by_default or usual is None):
                raise NotKnown
            if usual and slot.is_spread:
                raise NotKnown(slot.value.variables)
            if usual:
                found.append(slot)
        return found

    def value(self, known: Any, location: Location | None = None) -> Value:
        """A value that Python computed, with the place of the expression that did."""
        match known:
            case _ if isinstance(known, _PLAIN):
                return Known(known)
            case list() | tuple() | set() | frozenset():
                if len(known) > LONGEST:
                    return UNKNOWN
                slots = tuple(Slot(self.value(item, location), location) for item in known)
                kind = next(one for one in (list, tuple, set, frozenset) if isinstance(known, one))
                return self.state.add(Sequence(kind, slots))
            case dict():
                if not all(isinstance(key, Hashable) for key in known):
                    return UNKNOWN
                entries = {
                    key: Slot(self.value(item, location), location) for key, item in known.items()
                }
                return self.state.add(Mapping(entries))
        return UNKNOWN

    def fold(
        self,
        function: Callable[..., Any],
        *values: Value,
        location: Location | None = None,
    ) -> Value:
        """What a function without side effects makes of all that its arguments may be."""
        readings = [list(self._readings(value)) for value in values]
        defaults = [
            [answer for answer, presence in reading if presence.usual] for reading in readings
        ]
        default: tuple[Any, ...] | None = None
        if all(defaults):
            default = tuple(reading[0] for reading in defaults)
        options: list[tuple[Value, Presence]] = []
        combinations = math.prod(map(len, readings))
        if combinations > _MOST_COMBINATIONS:
            names = frozenset(name for value in values for name in value.variables)
            options.append((Unknown(names), Presence.UNLIKELY))
            if default is None:
                return Unknown(names)
            options.append((self._called(function, default, location), Presence.BY_DEFAULT))
            return choose(options)
        for combination in itertools.product(*readings):
            is_default = default is not None and all(presence.usual for _, presence in combination)
            presence = Presence.UNLIKELY
            if default is None:
                presence = Presence.MAYBE
            elif is_default:
                presence = Presence.BY_DEFAULT
            arguments = tuple(answer for answer, _ in combination)
            options.append((self._called(function, arguments, location), presence))
        return choose(options)

    def _readings(self, value: Value) -> Iterator[tuple[Any, Presence]]:
        """Every alternative as Python has it, or as an :class:`Unknown`."""
        for one in value.alternatives:
            is_usual = value.usual is one
            try:
                yield self.python(one), Presence.BY_DEFAULT if is_usual else Presence.UNLIKELY
            except NotKnown as told:
                unknown = Unknown(told.names or one.variables)
                if is_usual:
                    try:
                        yield self.python(one, by_default=True), Presence.BY_DEFAULT
                    except NotKnown:
                        pass
                yield unknown, Presence.UNLIKELY

    def _called(
        self, function: Callable[..., Any], arguments: tuple[Any, ...], location: Location | None
    ) -> Value:
        names: frozenset[str] = frozenset()
        for argument in arguments:
            if isinstance(argument, Unknown):
                names |= argument.names
        if names or any(isinstance(argument, Unknown) for argument in arguments):
            return Unknown(names)
        try:
            return self.value(function(*arguments), location)
        except Exception:  # what it raises is no value; the program may catch it
            return UNKNOWN


def python(value: Value, by_default: bool = False) -> Any:
    """A setting's value as Python would have it; raises :class:`NotKnown`."""
    return Folding(State({})).python(value, by_default)
