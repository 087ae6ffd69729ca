"""The abstract values: what an expression may be when the code runs.

Values are immutable and hashable, so that what a function does for the same values is computed
once. What is not known is :data:`UNKNOWN`, and nothing is ever reported about it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from ..finding import Place
from ..project.models import Model, Relation
from ..project.names import ClassDef, FunctionDef, Module


class How(Enum):
    """How a relation came with its rows."""

    JOINED = "select_related"
    PREFETCHED = "prefetch_related"
    LISTED = "Prefetch(to_attr=…)"


@dataclass(frozen=True, slots=True)
class Mask:
    """What ``only()`` and ``defer()`` leave out of the rows.

    Source: ``django.db.models.sql.query.Query.add_deferred_loading`` and
    ``add_immediate_loading``.
    """

    #: Field names, across relations with ``__``.
    names: frozenset[str]
    #: True where these alone are loaded, False where these are left out.
    is_only: bool

    def leaves_out(self, name: str) -> bool:
        """Whether the rows come without that field; their key they always have."""
        if self.is_only:
            return all(known.partition("__")[0] != name for known in self.names)
        return name in self.names

    def below(self, relation: str) -> Mask:
        """What it says of the rows that a joined relation leads to."""
        start = f"{relation}__"
        names = {name.removeprefix(start) for name in self.names if name.startswith(start)}
        return Mask(frozenset(names), self.is_only) if names else WHOLE

    def only(self, names: frozenset[str]) -> Mask:
        """After ``only()`` with these names: the last one wins, less what was deferred before."""
        left = names if self.is_only else names - self.names
        return Mask(left, True) if left else WHOLE

    def defer(self, names: frozenset[str]) -> Mask:
        """After ``defer()`` with these names."""
        if not self.is_only:
            return Mask(self.names | names, False)
        if left := self.names - names:
            return Mask(left, True)
        return Mask(names - self.names, False)


#: Rows that come with all their fields.
WHOLE: Final = Mask(frozenset(), False)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What rows come with: their relations by attribute, and what those rows come with in turn.

    ``unknown`` is set where something was loaded that could not be told: then anything may be
    there, and no relation counts as missing.
    """

    relations: tuple[tuple[str, Entry], ...] = ()
    unknown: bool = False
    #: Set where the unknown can only be what some code of the project names.
    is_named: bool = False
    mask: Mask = WHOLE

    def get(self, name: str) -> Entry | None:
        """How the relation of that name came with the rows, or None if it did not."""
        for key, entry in self.relations:
            if key == name:
                return entry
        return None

    def having(self, name: str, entry: Entry) -> Loaded:
        """The same with one more relation; deeper loads of one that is there already are kept."""
        known = self.get(name)
        if known is not None and known.how is entry.how:
            entry = replace(entry, loaded=known.loaded.merged(entry.loaded))
        others = tuple(pair for pair in self.relations if pair[0] != name)
        return replace(self, relations=(*others, (name, entry)))

    def merged(self, other: Loaded) -> Loaded:
        """Both together."""
        result = self
        for name, entry in other.relations:
            result = result.having(name, entry)
        sides = [side.is_named for side in (self, other) if side.unknown]
        return replace(result, unknown=bool(sides), is_named=bool(sides) and all(sides))

    def without_name(self, name: str) -> Loaded:
        """The same without one relation."""
        return replace(self, relations=tuple(pair for pair in self.relations if pair[0] != name))

    def without(self, *hows: How) -> Loaded:
        """The same without what came in these ways, as ``select_related(None)`` clears it."""
        kept = tuple(pair for pair in self.relations if pair[1].how not in hows)
        return replace(self, relations=kept)


@dataclass(frozen=True, slots=True)
class Entry:
    """One loaded relation."""

    how: How
    loaded: Loaded = Loaded()
    #: The very row that the relation leads to, where that is known: a row's own parent.
    row: Row | None = None
    #: The rows' model, where the attribute is a list made by ``to_attr`` and no relation.
    model: Model | None = None


NOTHING: Final = Loaded()
ANYTHING: Final = Loaded(unknown=True)
#: What rows come with that other code of the project has fetched.
SOMETHING: Final = Loaded(unknown=True, is_named=True)


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop as it runs: each pass draws its rows anew."""

    node: int
    line: int
    #: Whether the number of passes depends on the data; False also where that is not known.
    grows: bool
    column: int = 0
    #: Whether each pass draws many rows at once, so that one query for a pass is meant well.
    draws_batches: bool = False


#: In a called function: whatever loop of its callers draws the rows that it was given.
CALLERS_LOOP: Final = Loop(0, 0, grows=True)


@dataclass(frozen=True, slots=True)
class Origin:
    """The expression that made a queryset, where a missing load is to be added."""

    module: Module
    place: Place
    #: Whether its rows are streamed by ``iterator()`` without a chunk size, which bars prefetching.
    is_streamed: bool = False
    #: Whether its rows are locked, so that joining other tables would lock theirs too, or fail.
    is_locked: bool = False
    #: Whether any rows are locked for it, be it only those that ``of`` names.
    has_lock: bool = False
    #: Whether its one row was inserted there, by ``create()``, not read.
    is_insert: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """In a called function: the n-th of its callers' querysets that it was given rows of."""

    number: int


class Value:
    """The base of all abstract values."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """Anything at all."""


UNKNOWN: Final = Unknown()


@dataclass(frozen=True, slots=True)
class Known(Value):
    """A literal: string, number, truth value, ``None``."""

    value: object


NONE: Final = Known(None)


@dataclass(frozen=True, slots=True)
class Row(Value):
    """An instance of a model."""

    model: Model
    loaded: Loaded = ANYTHING
    #: Where its queryset was made; None for a row that was given or built.
    origin: Origin | Given | None = None
    #: The relations that lead from the origin's rows to this one.
    path: tuple[Relation, ...] = ()
    #: The loops each of whose passes brings another row.
    loops: tuple[Loop, ...] = ()
    #: True for what a form or serializer made or holds: saving it is the form's business.
    of_form: bool = False
    #: True for ``self`` in a model's own method.
    is_self: bool = False
    #: True for an instance that the code built, so that saving it inserts it.
    is_new: bool = False
    #: True for what ``create()`` gave: the same code has written it already.
    is_created: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A many-relation read off a row, before anything of it is fetched."""

    relation: Relation
    owner: Row
    place: Place
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Made:
    """The call that gave a queryset: it asks the database once, and anew for each such call."""

    method: str
    place: Place
    #: The loops that were running.
    loops: tuple[Loop, ...] = ()


@dataclass(frozen=True, slots=True)
class QuerySet(Value):
    """A queryset, or a manager: what can be iterated, filtered, and evaluated to rows."""

    model: Model
    loaded: Loaded = NOTHING
    origin: Origin | Given | None = None
    #: None for a manager, and where nothing is known of it.
    made: Made | None = None
    #: The classes beside Django's own that define its methods.
    definitions: tuple[ClassDef, ...] = ()
    #: For a related manager and what derives from it.
    read: Read | None = None
    #: Whether a prefetch of that relation still serves it: ``.all()`` yes, ``.filter()`` no.
    served: bool = True
    is_manager: bool = False
    #: False after ``values()`` and its like: its items are no rows.
    gives_rows: bool = True
    #: Whether ``select_for_update()`` locks its rows.
    is_locked: bool = False
    #: Whether the last ``select_related()`` named no relation, so that the next one starts anew.
    joins_all: bool = False
    #: True for a slice of a handful: its length does not depend on data.
    is_few: bool = False


@dataclass(frozen=True, slots=True)
class Items(Value):
    """A list, set, iterator …: anything that can be iterated to values of one kind."""

    item: Value
    #: Whether its length depends on data.
    grows: bool = False
    #: What a generator will do once something runs through it.
    pending: tuple[Hashable, ...] = ()


@dataclass(frozen=True, slots=True)
class Fixed(Value):
    """A tuple or list display, item by item."""

    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Dictionary(Value):
    """A dictionary of keys and values of one kind each, and what is known under literal keys."""

    key: Value
    value: Value
    grows: bool = False
    known: tuple[tuple[object, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Count(Value):
    """A number that is larger with more data: the length of a list of rows."""


@dataclass(frozen=True, slots=True)
class Pages(Value):
    """Django's ``Paginator`` over a queryset or list, or one page of it."""

    content: Value


@dataclass(frozen=True, slots=True)
class TemplateValue(Value):
    """A template that ``get_template`` loaded: the first of these names that there is."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassValue(Value):
    """A class of the project or of an installed package."""

    definition: ClassDef


@dataclass(frozen=True, slots=True)
class Instance(Value):
    """An object of a class whose source is known, not a model."""

    definition: ClassDef
    #: What its constructor was given, by parameter name.
    given: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Serialization(Instance):
    """A DRF serializer that was given a row or rows to show."""

    shown: Value = UNKNOWN
    #: Whether it shows each of several rows.
    many: bool = False
    #: Where it was given them.
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class FunctionValue(Value):
    """A function or method, with what it is bound to."""

    definition: FunctionDef
    bound: Value | None = None


@dataclass(frozen=True, slots=True)
class Partial(Value):
    """``functools.partial``: something to call, with its first arguments."""

    function: Value
    arguments: tuple[Value, ...]
    keywords: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Closure(Value):
    """A lambda or nested function, with the names around it."""

    node: ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef
    names: Mapping[str, Value] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Method(Value):
    """A method of a queryset, manager, row or container that Django or Python defines."""

    receiver: Value
    name: str


@dataclass(frozen=True, slots=True)
class ModuleValue(Value):
    """A module."""

    module: Module


@dataclass(frozen=True, slots=True)
class ExternalValue(Value):
    """Something of another package, by its documented path; ``called`` for what a call returned."""

    path: str
    called: bool = False


@dataclass(frozen=True, slots=True)
class Super(Value):
    """``super()``: an object, seen from behind the class that calls it."""

    owner: ClassDef
    receiver: Value


@dataclass(frozen=True, slots=True)
class PrefetchValue(Value):
    """A ``Prefetch(…)`` object."""

    lookup: str
    #: What its queryset loads; None where it was given none.
    loaded: Loaded | None
    to_attr: str | None


@dataclass(frozen=True, slots=True)
class FileValue(Value):
    """A file field of a row."""

    owner: Row


@dataclass(frozen=True, slots=True)
class Request(Value):
    """Django's or DRF's request."""

    #: ``GET``, ``POST`` …, where a view's method tells; else "".
    method: str = ""


@dataclass(frozen=True, slots=True)
class Choice(Value):
    """One of several values: what branches join to. What is said of it must hold of each."""

    options: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Mixture(Value):
    """All of several values, now one and now another: what lists of different rows hold.

    What is said of one of them happens.
    """

    parts: tuple[Value, ...]


#: The relation that a row had loaded is gone: its foreign key was given another value.
UNLOADED: Final = Known(object())
#: A many-relation was written to, so that reading it asks the database whatever was prefetched.
CHANGED: Final = Known(object())
EMPTY: Final = Fixed(())
EMPTY_DICTIONARY: Final = Dictionary(EMPTY, EMPTY)
_MOST_OPTIONS: Final = 6
#: What a function's parameters are.
Bindings = tuple[tuple[str, Value], ...]


def mix(values: Iterable[Value]) -> Value:
    """What holds all of these values."""
    flat: dict[Value, None] = {}
    for value in values:
        for part in value.parts if isinstance(value, Mixture) else (value,):
            flat[part] = None
    flat.pop(EMPTY, None)
    if len(flat) == 1:
        return next(iter(flat))
    if not flat or UNKNOWN in flat or len(flat) > _MOST_OPTIONS:
        return UNKNOWN
    return Mixture(tuple(flat))


def join(values: Iterable[Value]) -> Value:
    """The value that is any of these. What is empty adds nothing to another container."""
    flat: dict[Value, None] = {}
    for value in values:
        for option in value.options if isinstance(value, Choice) else (value,):
            flat[option] = None
    for empty in (EMPTY, EMPTY_DICTIONARY):
        if empty in flat and any(_is_container(option) and option != empty for option in flat):
            del flat[empty]
    if len(flat) == 1:
        return next(iter(flat))
    if not flat or len(flat) > _MOST_OPTIONS:
        return UNKNOWN
    return Choice(tuple(flat))


def united(one: Value, other: Value) -> Value:
    """What a name holds after either of two branches; of dictionaries, all that either put in."""
    if not isinstance(one, Dictionary) or not isinstance(other, Dictionary):
        return join((one, other))
    if not one.known and not other.known:
        return join((one, other))
    first, second = dict(one.known), dict(other.known)
    known = {name: join((first.get(name, NONE), second.get(name, NONE))) for name in first | second}
    key, value = mix((one.key, other.key)), mix((one.value, other.value))
    return Dictionary(key, value, one.grows or other.grows, tuple(known.items()))


def options(value: Value) -> tuple[Value, ...]:
    """The values that a value may be, ``None`` left out where there is another."""
    if not isinstance(value, Choice):
        return (value,)
    return tuple(option for option in value.options if option != NONE) or (NONE,)


def _is_container(value: Value) -> bool:
    return isinstance(value, Items | Fixed | Dictionary | QuerySet)


def redrawn(value: Value, loops: tuple[Loop, ...]) -> Value:
    """The value as a loop draws it: its rows are new in each pass of these loops."""
    return with_rows(value, lambda row: replace(row, loops=loops))


def with_rows(
    value: Value,
    change: Callable[[Row], Row],
    change_queryset: Callable[[QuerySet], QuerySet] = lambda queryset: queryset,
) -> Value:
    """The value with every row and queryset in it changed so."""

    def changed(inner: Value) -> Value:
        return with_rows(inner, change, change_queryset)

    match value:
        case Row():
            return change(value)
        case QuerySet():
            return change_queryset(value)
        case Fixed(items=items) if items:
            return Fixed(tuple(changed(item) for item in items))
        case Items(item=item):
            return replace(value, item=changed(item))
        case Dictionary():
            known = tuple((key, changed(inner)) for key, inner in value.known)
            return replace(value, key=changed(value.key), value=changed(value.value), known=known)
        case Pages(content=content):
            return Pages(changed(content))
        case Serialization(given=given, shown=shown):
            kept = tuple((name, changed(inner)) for name, inner in given)
            return replace(value, given=kept, shown=changed(shown))
        case Instance(given=given) if given:
            return replace(value, given=tuple((name, changed(inner)) for name, inner in given))
        case Choice():
            return join(changed(option) for option in value.options)
        case Mixture(parts=parts):
            return mix(changed(part) for part in parts)
        case _:
            return value
