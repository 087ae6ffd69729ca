"""How several values become one, and what holds of them together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from .querysets.loaded import agreeing
from .values import (
    EMPTY,
    EMPTY_DICTIONARY,
    NONE,
    UNKNOWN,
    UNSET,
    Choice,
    Column,
    Dictionary,
    Fixed,
    Input,
    Items,
    Known,
    Method,
    Mixture,
    Pages,
    QuerySet,
    Row,
    Text,
    Unknown,
    Value,
)

#: How many values a :class:`Choice` has room for.
MOST_OPTIONS: Final = 6
#: Of querysets it has more, and of what is read off them: each branch may begin one of its own.
_MOST_QUERYSETS: Final = 16
_MOST_PARTS: Final = 16
_CONTAINERS: Final = (Items, Fixed, Dictionary, QuerySet)
_OF_QUERYSETS: Final = (QuerySet, Method, Row)


def mix(values: Iterable[Value]) -> Value:
    """What holds all of these values."""
    several = tuple(values)
    if any(isinstance(value, Unknown) for value in several):
        return UNKNOWN
    flat: dict[Value, None] = {}
    for value in several:
        for part in value.parts if isinstance(value, Mixture) else (value,):
            flat[part] = None
    flat = agreeing(flat)
    for empty in (EMPTY, EMPTY_DICTIONARY):
        if len(flat) > 1:
            flat.pop(empty, None)
    flat.pop(UNSET, None)
    if len(flat) == 1:
        return next(iter(flat))
    if not flat or len(flat) > _MOST_PARTS:
        return UNKNOWN
    return Mixture(tuple(flat))


def join(values: Iterable[Value]) -> Value:
    """The value that is any of these. What is empty adds nothing to another container.

    Nor does what is not there yet, but for a number or a flag: what comes then may be any other.
    """
    several = tuple(values)
    if several and several.count(several[0]) == len(several):
        return several[0]
    flat: dict[Value, None] = {}
    for value in several:
        for option in value.options if isinstance(value, Choice) else (value,):
            flat[UNKNOWN if isinstance(option, Column) else option] = None
    for empty in (EMPTY, EMPTY_DICTIONARY):
        if empty in flat and any(_is_container(option) and option != empty for option in flat):
            del flat[empty]
    if len(flat) > 1:
        if UNSET in flat and any(isinstance(each, Known | Text) and each != NONE for each in flat):
            return UNKNOWN
        flat = agreeing(flat)
        flat.pop(UNSET, None)
        for row in [each for each in flat if isinstance(each, Row) and each.is_there]:
            if replace(row, is_there=False) in flat:  # the same row, which may be there or not
                del flat[row]
    if len(flat) > MOST_OPTIONS:
        flat = agreeing(dict.fromkeys(map(_by_any_call, flat)))
    if len(flat) == 1:
        return next(iter(flat))
    if not flat or len(flat) > _room(flat):
        return UNKNOWN
    return Choice(tuple(flat))


def _room(several: Iterable[Value]) -> int:
    is_of_querysets = all(isinstance(each, _OF_QUERYSETS) for each in several)
    return _MOST_QUERYSETS if is_of_querysets else MOST_OPTIONS


def _by_any_call(value: Value) -> Value:
    """A queryset, whichever branch has filtered it last: its own query is not told any more."""
    return replace(value, made=None) if isinstance(value, QuerySet) else value


def options(value: Value) -> tuple[Value, ...]:
    """The values that a value may be, ``None`` left out where there is another."""
    if not isinstance(value, Choice):
        return (value,)
    return tuple(option for option in value.options if option != NONE) or (NONE,)


def grows(value: Value) -> bool:
    """Whether a loop over the value runs longer with more data, in one branch at least."""
    match value:
        case QuerySet():
            return not value.is_few
        case Input():
            return True
        case Pages(content=content):
            return grows(content)
        case Items(grows=is_long) | Dictionary(grows=is_long):
            return is_long
        case Choice():
            return any(map(grows, options(value)))
        case Mixture(parts=parts):
            return any(map(grows, parts))
    return False


def _is_container(value: Value) -> bool:
    return isinstance(value, _CONTAINERS)
