"""What a setting may be, as far as the source tells, and where each part of it was written.

A :class:`Known` value is what it is; a list or dictionary is known slot by slot. What depends on
the environment is a :class:`Choice`: the value that holds where the environment says nothing, and
those that it may be otherwise. All else is :class:`Unknown`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..names import ClassDef, FunctionDef, Module

#: More alternatives than this are not kept apart.
_MOST_ALTERNATIVES: Final = 12


@dataclass(frozen=True, slots=True)
class Location:
    """Where something is written: from the line of its first word to that of its last."""

    module: Module
    line: int
    column: int = 0
    end_line: int = 0

    def spans(self, other: Location) -> bool:
        """Whether the other place lies within the lines of this one."""
        return self.module is other.module and self.line <= other.line <= self.end_line


class Presence(Enum):
    """Whether something is there: a path that runs, an item in a list, a name in a module."""

    ALWAYS = "always"
    #: There, unless the environment says otherwise.
    BY_DEFAULT = "by default"
    #: Only there if the environment says so.
    UNLIKELY = "unlikely"
    MAYBE = "maybe"

    @property
    def usual(self) -> bool | None:
        """Whether it is there when the environment says nothing; None where nothing tells."""
        return None if self is Presence.MAYBE else self is not Presence.UNLIKELY

    def within(self, path: Presence) -> Presence:
        """The presence of what is there with this one, on a path that runs with the other."""
        for decisive in (Presence.UNLIKELY, Presence.MAYBE, Presence.BY_DEFAULT):
            if decisive in (self, path):
                return decisive
        return Presence.ALWAYS


class Value:
    """What a setting, an item or an entry may be."""

    __slots__ = ()

    @property
    def usual(self) -> Value | None:
        """The value where the environment says nothing; None where that is unknown."""
        return self

    @property
    def alternatives(self) -> tuple[Value, ...]:
        """Everything that it may be."""
        return (self,)

    @property
    def variables(self) -> frozenset[str]:
        """The variables of the environment that it is taken from."""
        found: frozenset[str] = frozenset()
        for each in self.alternatives:
            if isinstance(each, Unknown):
                found |= each.names
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Known(Value):
    """A string, number, truth value, None, path or duration."""

    value: Hashable
    #: None, because a variable without a default is read that need not be set.
    is_missing: bool = False

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Known)
            and type(self.value) is type(other.value)
            and self.value == other.value
            and self.is_missing == other.is_missing
        )

    def __hash__(self) -> int:
        return hash(self.value)


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """What the source does not tell."""

    #: The variables of the environment that decide it.
    names: frozenset[str] = frozenset()
    #: The dotted path of the function that computes it.
    function: str = ""

    @property
    def usual(self) -> Value | None:
        return None


UNKNOWN: Final = Unknown()


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that holds a value: an item of a list, an entry of a dictionary, a name."""

    value: Value
    location: Location | None = None
    presence: Presence = Presence.ALWAYS
    #: Of a list: any number of items, none of which is known (``*computed()``).
    is_spread: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Sequence(Value):
    """A list, tuple or set."""

    kind: type
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Mapping(Value):
    """A dictionary."""

    slots: dict[Hashable, Slot]
    #: Whether it may have more entries than are known.
    is_open: bool = False

    def entry(self, *keys: Hashable) -> Slot | None:
        """The entry below these keys, or None where there is none for sure to be found."""
        *outer, last = keys
        found: Value | None = self
        for key in outer:
            slot = found.slots.get(key) if isinstance(found, Mapping) else None
            found = None if slot is None else slot.value
        return found.slots.get(last) if isinstance(found, Mapping) else None


@dataclass(frozen=True, slots=True)
class Choice(Value):
    """One of several values."""

    default: Value | None
    others: tuple[Value, ...]

    @property
    def usual(self) -> Value | None:
        return self.default

    @property
    def alternatives(self) -> tuple[Value, ...]:
        return self.others if self.default is None else (self.default, *self.others)


# What only the evaluator meets


@dataclass(frozen=True, slots=True)
class Reference(Value):
    """A list or dictionary while it may still change: what it holds stands in the state."""

    number: int


@dataclass(frozen=True, slots=True)
class External(Value):
    """What a package or Python itself provides, by its dotted path."""

    path: str


@dataclass(frozen=True, slots=True)
class ModuleValue(Value):
    """A module of the project, or one of Django's defaults."""

    module: Module


@dataclass(frozen=True, slots=True)
class Function(Value):
    """A function of the project, or a method with the instance or class it is called on."""

    definition: FunctionDef
    owner: Value | None = None


@dataclass(frozen=True, slots=True)
class Class(Value):
    """A class of the project."""

    definition: ClassDef


@dataclass(frozen=True, slots=True)
class Method(Value):
    """A method of something that the evaluator knows: of a list, a text, a reader."""

    receiver: Value
    name: str


@dataclass(frozen=True, slots=True)
class Member(Value):
    """The attribute of a class that is asked for by :data:`ANY_NAME`."""

    owner: Value


#: The name of an attribute, whichever is asked for: what ``__getattr__`` is called with.
ANY_NAME: Final = Unknown(function="__getattr__")


@dataclass(frozen=True, slots=True)
class Included(Value):
    """What ``optional(...)`` of django-split-settings hands to ``include``."""

    pattern: Value


def choose(options: Iterable[tuple[Value, Presence]]) -> Value:
    """One of these, each on a path of its own; the one by default is the value by default."""
    default: Value | None = None
    others: dict[Value, None] = {}
    defaults: set[Value | None] = set()
    for value, presence in options:
        if presence is not Presence.UNLIKELY:
            defaults.add(value.usual)
        if presence.usual:
            default = value.usual
        others |= dict.fromkeys(value.alternatives)
    if len(defaults) == 1:
        default = defaults.pop()  # whichever path is taken
    if len(others) == 1:
        return next(iter(others))
    if len(others) > _MOST_ALTERNATIVES:
        names = frozenset(name for each in others for name in each.variables)
        others = {UNKNOWN if not names else Unknown(names): None}
    if default is not None:
        others.pop(default, None)
    return Choice(default, tuple(others))


def each(value: Value, function: Callable[[Value], Value]) -> Value:
    """What a function makes of every alternative."""
    if not isinstance(value, Choice):
        return function(value)
    options = [(function(other), Presence.UNLIKELY) for other in value.others]
    if value.default is None:
        return choose((other, Presence.MAYBE) for other, _ in options) if options else UNKNOWN
    return choose([(function(value.default), Presence.BY_DEFAULT), *options])


def truth(value: Value, holds: Callable[[Value], bool | None]) -> bool | None:
    """Whether something holds of all that a value may be; None where it is not the same."""
    answers = {holds(one) for one in value.alternatives}
    return answers.pop() if len(answers) == 1 else None
