"""A relation that a loop fetches once per row, because its queryset did not load it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...edits import Edit
from ...finding import Place, listed
from ...project.models import Relation, hops
from ..events import Combined, Fetch, Query, Reader, Stale, with_others
from ..file import Concept, File
from ..mending import chains, key_reads, side_reads, tried_reads
from ..mending.load_advice import LoadAdvice
from ..querysets import combined, rows
from ..querysets.origins import AdminOrigin, ChoicesOrigin, Given, GraphOrigin, Origin
from ..remedies import rows_set
from ..remedies.stale_loads import asked_anew, in_some_passes, stale_together
from . import asked_later
from .repetition import Repetition
from .saved_row import SavedRow

#: So many places are named of what one call brings besides; its argument names all of it.
_MOST_BROUGHT: Final = 2


class MissingLoad(Concept):
    """One relation missing from one queryset: where it is read first, and what else it needs.

    Deeper relations read through the missing one belong to it, since one call mends them all.
    """

    def __init__(self, file: File, fetch: Fetch) -> None:
        super().__init__(file)
        self.fetch = fetch
        self._paths: list[tuple[Relation, ...]] = [fetch.full_path]
        #: Who reads it, each function and each line once.
        self._readers: list[Reader] = []
        #: Where it is read at other places, off the same rows.
        self._again: list[Fetch] = []
        #: What others read behind it, or beside it, that the same call brings.
        self._brought: list[Fetch] = []
        #: Whether what reads it goes on with the row above.
        self._is_nested = False
        self._note_reader(fetch)
        #: Whether nothing but the number of its rows is asked for.
        self._is_counted = _is_counted(fetch) and not self._is_combined
        #: Whether a prefetch would show what stood there before something was written.
        self._stale = fetch.stale

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file; migrations run once."""
        if file.is_migration:
            return
        found: list[Self] = []
        elsewhere: list[Fetch] = []
        for fetches in asked_later.fetches(file):
            found += cls._grouped(file, [fetch for fetch in fetches if not fetch.reader], [])
            elsewhere += [fetch for fetch in fetches if fetch.reader]
        elsewhere += asked_later.fetched_elsewhere(file)
        found = cls._grouped(file, elsewhere, found)
        yield from (missing for missing in found if not missing._is_mended_by(found))

    @classmethod
    def _grouped(cls, file: File, fetches: list[Fetch], known: list[Self]) -> list[Self]:
        """``known`` with a finding for each fetch that none of them takes."""
        found = list(known)
        for fetch in sorted(stale_together(fetches), key=lambda fetch: fetch.place):
            if not any(missing._goes_on_to(fetch) for missing in found):
                if not any(missing._takes_along(fetch) for missing in found):
                    found.append(cls(file, fetch))
        return found

    def _goes_on_to(self, fetch: Fetch) -> bool:
        """Whether the fetch is this one again, or one behind it that the same call mends."""
        if fetch.place == self.fetch.place and fetch.full_path == self.fetch.full_path:
            self.fetch = with_others(self.fetch, [fetch])
            self._is_counted = self._is_counted and _is_counted(fetch)
            self._stale = self._stale or fetch.stale
            self._note_reader(fetch)
            return True
        way = self._way_to(fetch)
        if way is None or not self._is_of_its_rows(fetch) or not self._has_same_keys(fetch):
            return False
        if fetch.goes_on != self.fetch.goes_on:
            return fetch.goes_on  # once its first level is mended
        if behind := fetch.full_path[len(way) :]:
            if fetch.stale and not self._stale:
                return False
            if not all(map(self._is_joined_alike, behind)) and not self._is_read_with(fetch):
                return False
            if self._is_joinable(fetch) and not self._is_joinable(self.fetch):
                return False  # it leads past the shared row that passes save
            self._bring(fetch)
        elif way == self.fetch.full_path:
            self._again.append(fetch)
            self._stale = self._stale or fetch.stale
        self._is_counted = self._is_counted and _is_counted(fetch)
        return True

    def _has_same_keys(self, fetch: Fetch) -> bool:
        """Whether both lead over the key that the rows came with, or over one that was set."""
        keys = (fetch.new_key, fetch.may_have_old_key)
        return keys == (self.fetch.new_key, self.fetch.may_have_old_key)

    def _is_mended_by(self, found: list[Self]) -> bool:
        """Whether what others say of these rows, and of those of more querysets, brings it all."""
        if self._is_of_no_use or self._is_counted:
            return False
        wider = [each for each in found if each._querysets > self._querysets]
        known = [hops(path) for each in wider if each._is_told_to_load for path in each._paths]
        return all(any(way[: len(path)] == hops(path) for way in known) for path in self._paths)

    @property
    def _querysets(self) -> set[Origin | Given | None]:
        """Where the rows are made that it is missing of."""
        return {self.fetch.origin, *self.fetch.others}

    @property
    def _is_told_to_load(self) -> bool:
        return not (self._is_of_no_use or self._is_counted or self._key_reads)

    @property
    def _is_of_no_use(self) -> bool:
        """Whether loading it with the rows would not bring what is read."""
        return self.fetch.goes_on or bool(self._stale or self._new_key)

    @property
    def _new_key(self) -> Relation | None:
        """The relation whose key all rows are given, so that none has what is loaded with it."""
        return None if self.fetch.may_have_old_key else self.fetch.new_key

    def _takes_along(self, fetch: Fetch) -> bool:
        """Whether the fetch leads elsewhere, but is mended by the same call or setting."""
        if not self._is_of_its_rows(fetch) or fetch.goes_on != self.fetch.goes_on:
            return False
        if fetch.stale or self._stale or not self._has_same_keys(fetch):
            return False
        if not self._is_mended_beside(fetch):
            return False
        self._bring(fetch)
        return True

    def _is_of_its_rows(self, fetch: Fetch) -> bool:
        """Whether the fetch is missing of the same queryset's rows.

        Where a base class makes it for views of several models, each of them has to load its own.
        """
        if fetch.origin != self.fetch.origin:
            return False
        own, other = (each.full_path[0].source for each in (self.fetch, fetch))
        return fetch.place == self.fetch.place or own.may_share_rows(other)

    def _way_to(self, fetch: Fetch) -> tuple[Relation, ...] | None:
        """The path of this one that the fetch goes, or goes on from."""
        names = hops(fetch.full_path)
        return next((way for way in self._paths if names[: len(way)] == hops(way)), None)

    def _note_reader(self, fetch: Fetch) -> None:
        self._is_nested |= fetch.is_nested
        reader = fetch.reader
        if reader is not None and not any(map(reader.is_like, self._readers)):
            self._readers.append(reader)

    def _bring(self, fetch: Fetch) -> None:
        self._paths.append(fetch.full_path)
        self._is_nested |= fetch.is_nested
        if fetch.reader is not None and all(each.what != fetch.what for each in self._brought):
            self._brought.append(fetch)

    def _is_read_with(self, fetch: Fetch) -> bool:
        """Whether readers elsewhere read both off the same rows, which one prefetch then brings."""
        is_here = fetch.place == self.fetch.place
        return is_here and bool(self.fetch.reader) and not self.can_be_joined

    def _is_mended_beside(self, fetch: Fetch) -> bool:
        """Whether another path stands in the same call or setting, though it leads elsewhere."""
        is_joined, joins = map(self._is_joinable, (self.fetch, fetch))
        if self._has_one_setting and joins:
            return True
        if self._is_counted or _is_counted(fetch):
            return False
        if isinstance(self.fetch.origin, GraphOrigin):
            return is_joined == joins
        is_same_reader = bool(fetch.reader) and fetch.reader == self.fetch.reader
        return is_same_reader and not is_joined and not joins

    @property
    def _has_one_setting(self) -> bool:
        """Whether it is mended by what a class does not say yet, and says for all paths at once."""
        match self.fetch.origin:
            case AdminOrigin(list_select_related=None, has_get_queryset=True):
                return False
            case AdminOrigin() | ChoicesOrigin():
                return self.can_be_joined
        return False

    @property
    def relation(self) -> Relation:
        """The relation that is missing."""
        return self.fetch.relation

    @property
    def place(self) -> Place:
        """Where it is read first; on the ordinary way, if it is read there too."""
        return self._reads[0].place

    @cached_property
    def _reads(self) -> list[Fetch]:
        """Where it is read, without what is for a log or after a failure if there are others."""
        reads = [self.fetch, *self._again]
        if not self._again or any(each.reader for each in reads):
            return reads
        calls = [call for each in self.file.all(Repetition) for call in each.events.calls]
        source = self.file.source
        return [
            each for each in reads if not side_reads.is_aside(source, calls, each.place)
        ] or reads

    @property
    def reader(self) -> str:
        """Who reads it, where others do: `` by Order.buyer (shop/models.py:14)``."""
        first = self.fetch.reader
        if first is None:
            return ""
        if self.fetch.goes_on:
            return f"{self.by(first)}, which {'calls' if first.name else 'includes'} itself"
        return f" by {listed(map(self.told, self._readers))}{self._then}"

    @property
    def _then(self) -> str:
        """Where others read what the same call brings: ``, then Tag.group (shop/models.py:15)``."""
        known = {self.shown(reader) for reader in self._readers}
        told = {
            self.shown(each.reader): str(each.relation)
            for each in reversed(self._brought)
            if each.reader and self.shown(each.reader) not in known
        }
        places = [f"{relation} ({place})" for place, relation in reversed(told.items())]
        return f", then {listed(places, _MOST_BROUGHT)}" if places else ""

    @property
    def can_be_joined(self) -> bool:
        """Whether ``select_related`` mends it when called on its queryset.

        A join would give each row an object of its own where a prefetch has all of them share one,
        with all that it keeps: what one pass saves of it, the next would save as it was before the
        loop. Where the rows are locked, it needs an ``of``: others would be locked too, and
        PostgreSQL refuses that of a join along a nullable key. Rows of querysets that are combined
        must have the same columns.
        """
        origin = self.fetch.origin
        if self.fetch.is_shared or isinstance(origin, Origin) and origin.has_own_lock:
            return False
        if self._is_combined:
            return False
        return self._is_joinable(self.fetch)

    @property
    def _before(self) -> str:
        """What Django refuses to load anything after: ``, before union()``."""
        combined_here = self._combined_here
        if combined_here is None or not combined_here.is_first:
            return ""
        return f", before {combined_here.method}()"

    @cached_property
    def _combined_here(self) -> Combined | None:
        """How the file combines its queryset with others."""
        several = (each.events.combined for each in self.file.all(Repetition))
        found = [each[self.fetch.origin] for each in several if self.fetch.origin in each]
        return max(found, key=lambda each: each.is_first, default=None)

    @cached_property
    def _is_combined(self) -> bool:
        """Whether any function of the project does so."""
        origin = self.fetch.origin
        if self._combined_here or not isinstance(origin, Origin) or origin.is_in_template:
            return self._combined_here is not None
        source = self.project.source(origin.module)
        maker = None if source is None else chains.function_around(source, origin.place)
        return maker is not None and combined.elsewhere(self.flow, maker.name, origin)

    def _is_joinable(self, fetch: Fetch) -> bool:
        if not all(map(self._is_joined_alike, fetch.full_path)):
            return False
        return not any(saved.is_shared_along(fetch) for saved in self.file.all(SavedRow))

    def _is_joined_alike(self, hop: Relation) -> bool:
        return rows.is_joined_alike(self.project, hop)

    def brings(self, query: Query) -> bool:
        """Whether what mends it answers a query as well: one for the first of these rows."""
        if self._is_counted or self._stale or self._new_key:
            return False
        is_of_its_rows = query.origin == self.fetch.origin
        return is_of_its_rows and hops(query.full_path) in map(hops, self._paths)

    @property
    def advice(self) -> str:
        """What mends it, and where."""
        if self.fetch.goes_on:
            return "fetch the whole tree with one query and link its rows by their keys"
        if self._stale is Stale.IN_SOME_PASSES:
            return f"{self._advice.text}{self._before}{in_some_passes(self.relation.target)}"
        if self._stale:
            return asked_anew(self._stale)
        if self._key_reads:
            return f"read {self.relation.column}, which holds that key"
        if self._new_key:
            return rows_set.instead_of_key(self._new_key, self._loads_behind(self._new_key))
        above = ", and the same for each level above" if self._is_nested else ""
        set_by_some = self.fetch.new_key
        also = "" if set_by_some is None else f", and {rows_set.where_it_is_set(set_by_some)}"
        return f"{self._advice.text}{self._before}{above}{also}{self._but_fails}"

    def _loads_behind(self, relation: Relation) -> str:
        """What is to be loaded with the rows of a relation on the way: ``.select_related(…)``."""
        behind = [path[path.index(relation) + 1 :] for path in self._paths if relation in path]
        return self._loading(self.fetch, list(filter(None, behind))).call

    def mend(self) -> tuple[Edit, ...]:
        """The edits that load it; none where what to write depends on more than the queryset."""
        if self._key_reads:
            return key_reads.read_off_the_row(self.file.source, self.relation, self._key_reads)
        return () if self._is_of_no_use or self._but_fails else self._advice.edits()

    @cached_property
    def _but_fails(self) -> str:
        """Where a prefetch fails for all rows at which single reads are tried."""
        return tried_reads.said(self.file, [self.fetch, *self._again, *self._brought])

    @cached_property
    def _key_reads(self) -> list[ast.Attribute]:
        """Where nothing but the key behind the relation is read, if that is so everywhere."""
        if (
            len(self._paths) > 1
            or self._stale
            or self._readers
            or any(each.reader for each in self._reads)
        ):
            return []
        return key_reads.of(self.file.source, self.relation, {each.place for each in self._reads})

    @property
    def _advice(self) -> LoadAdvice:
        """What is said where it is loaded: with its own rows, or with those that lead to them."""
        outer, way = self._outermost
        paths = [(*way, *path) for path in self._paths]
        return self._loading(outer.fetch, paths, is_own=outer is self)

    def _loading(
        self, fetch: Fetch, paths: list[tuple[Relation, ...]], *, is_own: bool = True
    ) -> LoadAdvice:
        return LoadAdvice(
            self,
            self.place,
            fetch,
            paths,
            joins=is_own and self.can_be_joined,
            counts=is_own and self._is_counted,
        )

    @property
    def _outermost(self) -> tuple[Self, tuple[Relation, ...]]:
        """The finding whose queryset has to load it, and the way from its rows to these.

        ``for order in orders: for item in order.items.all(): item.course``: a queryset of their
        own would bypass the prefetch of the items, where that is missing too.
        """
        for other in self.file.all(type(self)) if self.fetch.through else ():
            if other is not self and (way := other._way_to_rows_of(self.fetch)):
                outer, before = other._outermost
                return outer, (*before, *way)
        return self, ()

    def _way_to_rows_of(self, fetch: Fetch) -> tuple[Relation, ...]:
        """The way to the rows of another queryset, where this prefetch brings them all; or ().

        Of a single row that the same queryset gives, its own queryset brings no more than it needs.
        """
        through = fetch.through
        if through is None or through.origin != self.fetch.origin or self.can_be_joined:
            return ()
        if not any(loop.grows and loop in fetch.loops for loop in self.fetch.loops):
            return ()
        return next((path for path in self._paths if hops(path) == hops(through.path)), ())


def _is_counted(fetch: Fetch) -> bool:
    """Whether an annotation can tell the number: one for each row that it is asked of."""
    return fetch.is_count and not any(hop.kind.is_many for hop in fetch.path)
