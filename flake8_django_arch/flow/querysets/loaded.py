"""What rows come with: the relations that were loaded with them, the fields that were not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar

from msgspec.structs import replace

from ...immutable import Immutable
from ...project.models import Model, Relation

if TYPE_CHECKING:
    from ..values import Row, Value
    from .origins import Given, Origin


#: A value, be it a row, a queryset, or no such thing.
_Held = TypeVar("_Held", bound=Any)


class How(Enum):
    """How a relation came with its rows."""

    JOINED = "select_related"
    PREFETCHED = "prefetch_related"
    LISTED = "Prefetch(to_attr=…)"
    #: Prefetched, and lost by ``deepcopy()``: the queryset is still there, its rows are not.
    LOST = "deepcopy()"


class Mask(Immutable, frozen=True):
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


#: Stands among annotations for those whose names nobody knows: ``annotate(**counts)``.
UNNAMED: Final = "**"


class Filtered(Immutable, frozen=True):
    """What a filter says of a field of each row that it finds, or a condition of its row."""

    #: The field's, behind those of the foreign keys that lead to it: ``question__kind``.
    name: str
    #: ``exact``, ``in``, ``startswith`` … or ``isnull``, for a relation too.
    lookup: str
    value: object
    #: False for what ``exclude()`` leaves out; ``isnull`` is turned round instead.
    holds: bool = True


class Lookup(Immutable, frozen=True):
    """What a keyword of ``filter()`` or ``Q`` asks of a row: ``status__in=("open", "paid")``."""

    path: str
    #: A literal or several; anything else is not known.
    value: Value
    #: False where it is negated, or stands in ``exclude()``.
    holds: bool = True


class Loaded(Immutable, frozen=True, dict=True):
    """What rows come with: their relations by attribute, and what those rows come with in turn.

    ``unknown`` is set where something was loaded that could not be told: then anything may be
    there, and no relation counts as missing.
    """

    relations: tuple[tuple[str, Entry], ...] = ()
    unknown: bool = False
    #: Set where the unknown can only be what some code of the project names.
    is_named: bool = False
    #: What code that was handed the rows may have loaded by name, at any depth.
    filled: frozenset[str] = frozenset()
    mask: Mask = WHOLE
    #: What filters say of all of the rows.
    filtered: frozenset[Filtered] = frozenset()
    #: The attributes that ``annotate()`` sets on each row, in front of what its class has, and
    #: those that a row may have of a subclass instead.
    annotated: frozenset[str] = frozenset()
    #: The lookups that aggregates among its annotations go over (:mod:`.aggregates`).
    aggregated: frozenset[str] = frozenset()

    @cached_property
    def leads_on(self) -> bool:
        """Whether it tells of any relation, near or far, which row or queryset stands behind it."""
        return any(
            entry.row is not None or entry.origin is not None or entry.loaded.leads_on
            for _, entry in self.relations
        )

    def get(self, name: str) -> Entry | None:
        """How the relation of that name came with the rows, or None if it did not."""
        for key, entry in self.relations:
            if key == name:
                return entry
        return None

    def joins(self, name: str) -> bool:
        """Whether a join brought that relation: Django then keeps it, whatever it knows of it."""
        entry = self.get(name)
        return entry is not None and entry.how is How.JOINED

    def having(self, name: str, entry: Entry) -> Loaded:
        """What is loaded with one more relation; what one that is there loads deeper is kept."""
        known = self.get(name)
        if known is not None and entry.how in (known.how, How.JOINED):
            entry = replace(
                entry,
                loaded=known.loaded.merged(entry.loaded),
                origin=known.origin or entry.origin,
                has_queryset=known.has_queryset or entry.has_queryset,
            )
        others = tuple(pair for pair in self.relations if pair[0] != name)
        return replace(self, relations=(*others, (name, entry)))

    def merged(self, other: Loaded) -> Loaded:
        """What is loaded where both of two loads are."""
        result = self
        for name, entry in other.relations:
            result = result.having(name, entry)
        sides = [side.is_named for side in (self, other) if side.unknown]
        return replace(
            result,
            unknown=bool(sides),
            is_named=bool(sides) and all(sides),
            filled=self.filled | other.filled,
        )

    def with_more(self) -> Loaded:
        """What is loaded with what some code names: it may lead on from what is there already."""
        relations = tuple(
            (name, replace(entry, loaded=entry.loaded.with_more()))
            for name, entry in self.relations
        )
        is_named = self.is_named or not self.unknown
        return replace(self, relations=relations, unknown=True, is_named=is_named)

    def with_filled(self, names: frozenset[str]) -> Loaded:
        """What is loaded after code was handed the rows that may load these relations into them."""
        if not names:
            return self
        relations = tuple(
            (name, replace(entry, loaded=entry.loaded.with_filled(names)))
            for name, entry in self.relations
        )
        return replace(self, relations=relations, filled=self.filled | names)

    def with_filters(self, more: frozenset[Filtered]) -> Loaded:
        """What is loaded with rows of which filters say more."""
        return replace(self, filtered=self.filtered | more) if more else self

    def without_filters(self) -> Loaded:
        """What is loaded with rows of which filters say nothing."""
        return replace(self, filtered=frozenset()) if self.filtered else self

    def without_name(self, name: str) -> Loaded:
        """What is loaded without one relation."""
        return replace(self, relations=tuple(pair for pair in self.relations if pair[0] != name))

    def without(self, *hows: How) -> Loaded:
        """What is loaded but for what came in these ways, as ``select_related(None)`` clears it."""
        kept = tuple(pair for pair in self.relations if pair[1].how not in hows)
        return replace(self, relations=kept)


class Entry(Immutable, frozen=True):
    """One loaded relation."""

    how: How
    loaded: Loaded = Loaded()
    #: The very row that the relation leads to, where that is known: a row's own parent.
    row: Row | None = None
    #: Where the queryset that ``Prefetch`` was given was made, if that is known.
    origin: Origin | Given | None = None
    #: Whose rows they are, by the attribute's name, where ``to_attr`` makes it a list.
    relation: Relation | None = None
    #: Whether ``Prefetch`` was given a queryset, which may choose and sort the rows.
    has_queryset: bool = False


def wanted_by_all(several: Iterable[Loaded]) -> frozenset[Filtered]:
    """What the filters of each of several querysets say of their rows."""
    wanted = [each.filtered for each in several]
    return frozenset[Filtered]().union(*wanted[:1]).intersection(*wanted)


def of_any(several: Iterable[Loaded]) -> Loaded:
    """What rows come with that one of several querysets gives, by a condition that is not known.

    What any of them loads may be there; of which columns come, nothing is known where they differ.
    """
    first, *others = several
    result = first
    for other in others:
        if other.mask != result.mask:
            return SOMETHING
        result = replace(
            result.merged(other),
            annotated=result.annotated | other.annotated,
            aggregated=result.aggregated | other.aggregated,
        )
    return replace(result, filtered=wanted_by_all((first, *others)))


def with_known_rows(
    loaded: Loaded,
    change: Callable[[Row], Row],
    change_origin: Callable[[Origin | Given], Origin | Given | None],
) -> Loaded:
    """What a row came with, changed are the rows and querysets that it leads to.

    Its parent passes along with it, and so does the place where a ``Prefetch`` has its rows from.
    """
    if not loaded.leads_on:
        return loaded
    relations = tuple(
        (name, _with_known_row(entry, change, change_origin)) for name, entry in loaded.relations
    )
    is_same = all(new[1] is old[1] for new, old in zip(relations, loaded.relations, strict=True))
    return loaded if is_same else replace(loaded, relations=relations)


def _with_known_row(
    entry: Entry,
    change: Callable[[Row], Row],
    change_origin: Callable[[Origin | Given], Origin | Given | None],
) -> Entry:
    row = None if entry.row is None else change(entry.row)
    origin = None if entry.origin is None else change_origin(entry.origin)
    loaded = with_known_rows(entry.loaded, change, change_origin)
    if row is entry.row and origin is entry.origin and loaded is entry.loaded:
        return entry
    return replace(entry, row=row, origin=origin, loaded=loaded)


def origins_of_several(model: Model, loaded: Loaded) -> Iterator[Origin | Given]:
    """The querysets of prefetches that give one row more rows than one."""
    for name, entry in loaded.relations:
        relation = entry.relation or model.relations.get(name)
        if entry.origin is not None and (relation is None or relation.kind.is_many):
            yield entry.origin
        if relation is not None and relation.target is not None:
            yield from origins_of_several(relation.target, entry.loaded)


def agreeing(several: dict[_Held, None]) -> dict[_Held, None]:
    """Rows and querysets that are the same but for their filters, as one: it has what all want."""
    alike: dict[_Held, list[frozenset[Filtered]]] = {}
    for each in several:
        plain, found = each, frozenset[Filtered]()
        if isinstance(loaded := getattr(each, "loaded", None), Loaded) and loaded.filtered:
            found = loaded.filtered
            plain = replace(each, loaded=replace(loaded, filtered=frozenset()))
        alike.setdefault(plain, []).append(found)
    if len(alike) == len(several):
        return several
    return dict.fromkeys(_with_filters(each, found) for each, found in alike.items())


def _with_filters(held: _Held, filters: list[frozenset[Filtered]]) -> _Held:
    sure = filters[0].intersection(*filters)
    if not sure:
        return held
    loaded: Loaded = getattr(held, "loaded")
    return replace(held, loaded=replace(loaded, filtered=sure))


NOTHING: Final = Loaded()
ANYTHING: Final = Loaded(unknown=True)
#: What rows come with that other code of the project has fetched.
SOMETHING: Final = Loaded(unknown=True, is_named=True)
