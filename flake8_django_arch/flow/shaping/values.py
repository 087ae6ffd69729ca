"""Values as a method that shapes fields has them: what is known exactly, and what is not at all.

Such methods compute with names: lists, sets and dictionaries of them. So they are followed
statement by statement with real contents, unlike code that handles rows.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Final

from ...immutable import Immutable
from ...project.names import ClassDef, FunctionDef

Scope = dict[str, object]
#: Values that are Python's own: nothing is known of them but what they are.
PLAIN: Final = (str, int, float, bool, type(None))
#: The kind of a list, tuple or set of which it is not known which of them it is.
DISPLAY: Final = "display"


class Undecided(Exception):
    """It cannot be told which fields there are."""


class Unknown(Immutable, frozen=True):
    """Anything."""

    #: Whether it is what the serializer's constructor was given.
    is_given: bool = False
    #: Whether it counts as true where nobody asks for anything; None where that is not known.
    usually: bool | None = None
    #: Whether it is ``None`` then.
    is_usually_none: bool = False
    #: Of a condition: whether it only holds where somebody asks for something.
    is_unusual: bool = False
    #: Whether the request says it, so that another one says otherwise.
    is_said: bool = False


class FieldOf(Immutable, frozen=True):
    """The field that a serializer has under a name, as its class declares or DRF builds it."""

    name: str


class Added(Immutable, frozen=True, eq=False):
    """A field that a method makes: ``AuthorSerializer(many=True)``, in a class's method."""

    node: ast.Call
    owner: ClassDef


@dataclass(eq=False)
class Names:
    """A list, tuple or set. ``is_open``: it may hold more, of which nothing is known."""

    #: "list", "tuple", "set", or that it is one of them.
    kind: str
    items: list[object]
    is_open: bool = False
    #: How many conditions had not been decided when it was made.
    born: int = 0
    #: Whether a change that may or may not have happened made it unknown.
    is_lost: bool = False
    #: Whether some of the names in it may not be in it: those that are uncertain.
    is_vague: bool = False


@dataclass(eq=False)
class Table:
    """A dictionary with plain keys."""

    entries: dict[object, object]
    is_open: bool = False
    #: Keys that it may have besides, with anything under them.
    possible: frozenset[str] = frozenset()
    born: int = 0
    is_lost: bool = False
    is_vague: bool = False

    @property
    def holds_fields(self) -> bool:
        """Whether it is what a serializer keeps its fields in, or a copy of it."""
        return any(isinstance(value, FieldOf | Added) for value in self.entries.values())


class This(Immutable, frozen=True):
    """The serializer itself."""


class Options(Immutable, frozen=True):
    """Its ``Meta``."""


class ModelOf(Immutable, frozen=True):
    """The model that ``Meta`` names."""


class Descriptor(Immutable, frozen=True):
    """What a model class has under a relation's name."""

    path: str


class Behind(Immutable, frozen=True):
    """``super()``, seen from a class."""

    owner: ClassDef


class Bound(Immutable, frozen=True):
    """A method of the serializer; None where it is DRF's own."""

    name: str
    definition: FunctionDef | None


class Closure(Immutable, frozen=True, eq=False):
    """A lambda or a function within a function."""

    node: ast.Lambda | ast.FunctionDef
    frame: Frame


class Named(Immutable, frozen=True):
    """Something that is called by its dotted path: a builtin, a class, a function."""

    path: str
    definition: ClassDef | FunctionDef | None = None


class MethodOf(Immutable, frozen=True, eq=False):
    """A method of a list, set, dictionary or string."""

    receiver: object
    name: str


class Built(Immutable, frozen=True):
    """The class of the field that DRF builds for a name."""

    name: str


@dataclass(eq=False)
class BuiltWords:
    """What DRF builds it with."""

    is_changed: bool = False


@dataclass
class Given:
    """What a call hands over. ``is_open``: there may be more positional arguments."""

    positional: list[object]
    words: dict[str, object] = field(default_factory=dict)
    possible: frozenset[str] = frozenset()
    is_open: bool = False

    @property
    def values(self) -> list[object]:
        """All of it that is known."""
        return [*self.positional, *self.words.values()]


@dataclass(eq=False)
class Frame:
    """One call: its names, and what it has returned so far."""

    scope: Scope
    owner: ClassDef | None
    function: FunctionDef | None
    outer: Frame | None = None
    #: How many conditions were undecided when it was called.
    base: int = 0
    #: What it may have returned, each with the conditions for that.
    returned: list[tuple[object, tuple[Unknown, ...]]] = field(default_factory=list)
    #: What was known of shared objects where it may have returned early.
    left_at: list[tuple[Scope, Scope]] = field(default_factory=list)


def merged(*values: object) -> Unknown:
    """What is unknown because of others that are."""
    unknown = [value for value in values if isinstance(value, Unknown)]
    is_given = any(value.is_given for value in unknown)
    return Unknown(is_given)


def truth(value: object) -> bool | None:
    """Whether a condition holds; None where it is not known."""
    match value:
        case Unknown():
            return None
        case Names(is_lost=True) | Table(is_lost=True):
            return None
        case Names(is_vague=True) | Table(is_vague=True):
            return None
        case Names(items=items, is_open=is_open):
            return True if items else None if is_open else False
        case Table(entries=entries, is_open=is_open):
            return True if entries else None if is_open else False
        case str() | int() | float() | None:
            return bool(value)
    return True


def same(one: object, other: object) -> bool:
    """Whether two values are one, as far as it matters after either branch."""
    if isinstance(one, PLAIN) and isinstance(other, PLAIN):
        return type(one) is type(other) and one == other
    if isinstance(one, Unknown | FieldOf | This | Options | ModelOf | Bound | Named | Built):
        return one == other
    return one is other


def field_of(item: object) -> str | None:
    """The name of the field that a pass over fields, or over their names, is about."""
    match item:
        case str():
            return item
        case FieldOf(name=name):
            return name
        case Names(items=[str() as name, *_]):
            return name
    return None
