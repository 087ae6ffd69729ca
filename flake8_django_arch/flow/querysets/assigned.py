"""What a function assigned to relations of rows and to objects, as other code finds it there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import Model, Relation
from ..held_rows import with_rows
from ..values import CHANGED, NONE, Instance, QuerySet, Row, Value
from .loaded import ANYTHING, Entry, How, Loaded
from .origins import Given, Loop, Origin

if TYPE_CHECKING:
    from ..events import Branch
    from ..frame import Frame

#: Which row: its model, where its queryset was made, the way from there, the loops that draw it.
Identity = tuple[Model, Origin | Given | None, tuple[Relation, ...], tuple[Loop, ...]]


class NewKey(Value, frozen=True):
    """Stands for a relation whose foreign key was set: what came for the old one is gone."""

    branch: Branch
    loops: tuple[Loop, ...]
    #: False where a function that was called may leave the key as it was.
    is_on_every_way: bool = True

    def is_sure(self, frame: Frame) -> bool:
        """Whether what is evaluated now comes after it, whichever way it came."""
        is_passed_by = frame.branch[: len(self.branch)] != self.branch
        is_in_its_pass = frame.loops[: len(self.loops)] == self.loops
        return self.is_on_every_way and is_in_its_pass and not is_passed_by

    def left_behind(self) -> NewKey:
        """What the function that has set it leaves for those who call it."""
        is_always_set = self.is_on_every_way and not self.branch and not self.loops
        return NewKey((), (), is_always_set)

    def found_by(self, caller: Frame) -> NewKey:
        """The same where a call of that function stands."""
        return replace(self, branch=caller.branch, loops=caller.loops)


class NoKey(Value, frozen=True):
    """Stands for a relation whose foreign key was set to ``None``: there is no row to fetch."""


#: Believed until something runs that may set another key and that nobody sees.
NO_KEY: Final = NoKey()


def key_of(row: Row) -> Identity:
    """What makes two values the same row in one pass: its queryset and the way from there."""
    return (row.model, row.origin, row.path, row.loops)


class Assigned:
    """What a function has assigned until now, by the row or object, and the name there.

    A relation of a row is there then, whatever its queryset has loaded. ``CHANGED`` stands for one
    whose rows were written, a ``NewKey`` or ``NO_KEY`` for one whose key was set.
    """

    def __init__(self) -> None:
        self._values: dict[tuple[Identity | Instance, str], Value] = {}

    def __bool__(self) -> bool:
        return bool(self._values)

    def __contains__(self, value: Value) -> bool:
        return value in self._values.values()

    def of(self, owner: Row | Instance, name: str) -> Value | None:
        """What is assigned to a name of a row or object; None where nothing is."""
        return self._values.get((_key(owner), name))

    def put(self, owner: Row | Instance, name: str, value: Value) -> None:
        """``owner.name = value``."""
        self._values[(_key(owner), name)] = value

    def on(self, instance: Instance) -> dict[str, Value]:
        """What is assigned to an object, by name."""
        return {name: value for (owner, name), value in self._values.items() if owner == instance}

    def of_rows(self) -> Iterator[tuple[tuple[Identity, str], Value]]:
        """What is assigned to rows, by the row and the name there."""
        for (owner, name), value in self._values.items():
            if isinstance(owner, tuple):
                yield (owner, name), value

    def put_on_rows(self, pairs: Iterable[tuple[tuple[Identity, str], Value]]) -> None:
        """Note what other code assigns to rows."""
        self._values.update(pairs)

    def forget(self, row: Row, names: Collection[str]) -> None:
        """Fields of a row come from the database again, and none of what was set behind them."""
        _, origin, path, loops = key_of(row)
        for where, _ in list(self.of_rows()):
            (_, its_origin, way, its_loops), name = where
            first, *_ = (*(relation.name for relation in way[len(path) :]), name)
            is_of_it = (its_origin, way[: len(path)], its_loops) == (origin, path, loops)
            if is_of_it and first in names:
                del self._values[where]

    def drop(self, value: Value) -> None:
        """Nothing counts any more as assigned where it is that value."""
        self._values = {where: each for where, each in self._values.items() if each != value}

    def change(self, change: Callable[[Value], Value]) -> None:
        """Let every value be what a function makes of it."""
        self._values = {where: change(value) for where, value in self._values.items()}


def _key(owner: Row | Instance) -> Identity | Instance:
    return key_of(owner) if isinstance(owner, Row) else owner


def is_stored(frame: Frame, row: Row) -> bool:
    """Whether a row surely came from the database, and still has its key."""
    is_fetched = row.origin is not None and not row.is_new and not row.of_form
    return is_fetched and not has_lost_its_key(frame, row)


def has_lost_its_key(frame: Frame, row: Row) -> bool:
    """``row.pk = None``: saving it inserts a copy."""
    if not frame.assigned:
        return False
    return any(frame.assigned.of(row, name) == NONE for name in ("pk", row.model.primary_key))


def with_assigned(row: Row, frame: Frame) -> Row:
    """A row with what was assigned to it, as whoever has it will find it."""
    if not frame.assigned and not frame.cached:
        return row
    if has_lost_its_key(frame, row):
        row = replace(row, is_new=True)
    for (_, origin, path, loops), name in (*_there(frame), *frame.cached_by_now()):
        if (origin, loops) == (row.origin, row.loops) and path[: len(row.path)] == row.path:
            row = replace(row, loaded=_with_deeper(row.loaded, path[len(row.path) :], name))
    return row


def as_given(row: Row, frame: Frame) -> Row:
    """A row as a function that is called finds it, which hands back what it misses of it.

    Django drops what came for another key than the one that surely was set.
    """
    row = with_assigned(row, frame)
    loaded = row.loaded
    for (owner, name), value in frame.assigned.of_rows():
        if isinstance(value, NewKey) and owner == key_of(row) and value.is_sure(frame):
            loaded = loaded.without_name(name)
    return row if loaded is row.loaded else replace(row, loaded=loaded)


def as_left(value: Value, frame: Frame) -> Value:
    """A value with what the function assigned to its rows, whichever loop drew them.

    ``for order in orders: order.customer = customers[order.customer_id]`` leaves them there; so
    does a loop that reads a cached property of each.
    """
    there = [*_there(frame), *frame.cached_before()]
    if not there and not frame.filled:
        return value

    def of_row(row: Row) -> Row:
        return replace(row, loaded=_left(row, row.path))

    def of_queryset(queryset: QuerySet) -> QuerySet:
        if queryset.made is not None and queryset not in frame.evaluated:
            return queryset  # refined since then, it brings other objects
        return replace(queryset, loaded=_left(queryset, ()))

    def _left(owner: Row | QuerySet, path: tuple[Relation, ...]) -> Loaded:
        loaded = owner.loaded
        for (model, origin, whole, _), name in there:
            way = whole[len(path) :]
            if origin == owner.origin and whole[: len(path)] == path:
                if model == owner.model if not way else origin is not None:
                    loaded = _with_deeper(loaded, way, name)
        for name in sorted(frame.filled & owner.model.relations.keys()):
            loaded = loaded.having(name, Entry(How.PREFETCHED, ANYTHING))
        return loaded

    return with_rows(value, of_row, of_queryset)


def of_given_rows(frame: Frame) -> Iterator[tuple[tuple[Identity, str], Value]]:
    """What the function assigned to rows that its caller has given it, or to rows behind them."""
    for (owner, name), value in frame.assigned.of_rows():
        if isinstance(owner[1], Given) and value != NO_KEY:
            yield (owner, name), value.left_behind() if isinstance(value, NewKey) else value


def _there(frame: Frame) -> Iterator[tuple[Identity, str]]:
    for where, value in frame.assigned.of_rows():
        if value != CHANGED and not isinstance(value, NewKey | NoKey):
            yield where


def _with_deeper(loaded: Loaded, way: tuple[Relation, ...], name: str) -> Loaded:
    """``loaded`` with a relation assigned to the row at the end of a way that is loaded itself."""
    if not way:
        return loaded.having(name, Entry(How.PREFETCHED, ANYTHING))
    first = way[0].name
    entry = loaded.get(first)
    if entry is None:
        return loaded
    deeper = replace(entry, loaded=_with_deeper(entry.loaded, way[1:], name), row=None)
    return loaded.without_name(first).having(first, deeper)
