"""A relation that a loop fetches once per row, because its queryset did not load it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, Self

from ...edits import AddLookups, CallMethod, Edit, Replace, SetAttribute, Span, longest
from ...finding import Place, listed, quoted
from ...project.models import Kind, Relation, by_attributes
from ...project.source import Source
from ...project.syntax import assigned
from ..events import Fetch, Reader
from ..file import Concept, File
from ..mending import chains, load_hazards, view_edits
from ..querysets import rows
from ..querysets.origins import (
    AdminOrigin,
    ChoicesOrigin,
    FormSetOrigin,
    GraphOrigin,
    HintOrigin,
    Origin,
    RefreshOrigin,
)
from . import asked_later

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
        #: What others read behind it, or beside it, that the same call brings.
        self._brought: list[Fetch] = []
        self._note_reader(fetch)
        #: Whether nothing but the number of its rows is asked for.
        self._is_counted = fetch.is_count

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
        yield from cls._grouped(file, elsewhere, found)

    @classmethod
    def _grouped(cls, file: File, fetches: list[Fetch], known: list[Self]) -> list[Self]:
        """``known`` with a finding for each fetch that none of them takes."""
        found = list(known)
        for fetch in sorted(fetches, key=lambda fetch: fetch.place):
            if not any(missing._goes_on_to(fetch) for missing in found):
                if not any(missing._takes_along(fetch) for missing in found):
                    found.append(cls(file, fetch))
        return found

    def _goes_on_to(self, fetch: Fetch) -> bool:
        """Whether the fetch is this one again, or one behind it that the same call mends."""
        if fetch.place == self.place and fetch.full_path == self.fetch.full_path:
            self._is_counted = self._is_counted and fetch.is_count
            self._note_reader(fetch)
            return True
        way = self._way_to(fetch)
        if way is None or fetch.origin != self.fetch.origin:
            return False
        if fetch.goes_on != self.fetch.goes_on:
            return fetch.goes_on  # once its first level is mended
        if behind := fetch.full_path[len(way) :]:
            if not all(hop.kind.is_joinable for hop in behind) and not self._is_read_with(fetch):
                return False
            self._bring(fetch)
        elif way is self.fetch.full_path:
            self._note_reader(fetch)
        self._is_counted = self._is_counted and fetch.is_count
        return True

    def _takes_along(self, fetch: Fetch) -> bool:
        """Whether the fetch leads elsewhere, but is mended by the same call or setting."""
        if fetch.origin != self.fetch.origin or fetch.goes_on != self.fetch.goes_on:
            return False
        if not self._is_mended_beside(fetch):
            return False
        self._bring(fetch)
        return True

    def _way_to(self, fetch: Fetch) -> tuple[Relation, ...] | None:
        """The path of this one that the fetch goes, or goes on from."""
        names = _names(fetch.full_path)
        return next((way for way in self._paths if names[: len(way)] == _names(way)), None)

    def _note_reader(self, fetch: Fetch) -> None:
        reader = fetch.reader
        if reader is not None and not any(map(reader.is_like, self._readers)):
            self._readers.append(reader)

    def _bring(self, fetch: Fetch) -> None:
        self._paths.append(fetch.full_path)
        if fetch.reader is not None and all(each.what != fetch.what for each in self._brought):
            self._brought.append(fetch)

    def _is_read_with(self, fetch: Fetch) -> bool:
        """Whether readers elsewhere read both off the same rows, which one prefetch then brings."""
        return fetch.place == self.place and bool(self.fetch.reader) and not self.can_be_joined

    def _is_mended_beside(self, fetch: Fetch) -> bool:
        """Whether another path stands in the same call or setting, though it leads elsewhere."""
        is_joined, joins = (
            all(hop.kind.is_joinable for hop in each.full_path) for each in (self.fetch, fetch)
        )
        if self._has_one_setting and all(map(self._is_joined_alike, fetch.full_path)):
            return True
        if self._is_counted or fetch.is_count:
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
        """Where it is read first."""
        return self.fetch.place

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
        """Whether ``select_related`` mends it when called on its queryset."""
        return all(map(self._is_joined_alike, self.fetch.full_path))

    def _is_joined_alike(self, hop: Relation) -> bool:
        return rows.is_joined_alike(self.project, hop)

    @property
    def advice(self) -> str:
        """What mends it, and where."""
        if self.fetch.goes_on:
            return "fetch the whole tree with one query and link its rows by their keys"
        origin = self.fetch.origin
        if isinstance(origin, AdminOrigin) and not self._is_counted:
            if self.can_be_joined and origin.list_select_related is not None:
                names = longest([*origin.list_select_related, *self._names])
                comma = "," if len(names) == 1 else ""
                return f"set list_select_related = ({quoted(names)}{comma})"
            if not origin.has_get_queryset:
                return f"add {self.remedy} to the queryset in get_queryset()"
        if isinstance(origin, ChoicesOrigin):
            where = f" in {origin.hook}()" if origin.hook else ""
            return f'add {self.remedy} to the queryset of the field "{origin.field}"{where}'
        if isinstance(origin, RefreshOrigin):
            paths = quoted(longest(map(by_attributes, self._paths)))
            return f"call prefetch_related_objects([…], {paths}) after refresh_from_db()"
        if isinstance(origin, FormSetOrigin):
            return f"give the formset a queryset with {self.remedy}{self.whereabouts}"
        if isinstance(origin, HintOrigin):
            return f"add {self._hint} to its strawberry_django.field()"
        if isinstance(origin, GraphOrigin) and origin.resolver:
            return f"add {self.remedy} to a queryset that {origin.resolver}() returns"
        if isinstance(origin, Origin) and not origin.module.path.endswith(".py"):
            template = f"{self.project.shown_path(origin.module.path)}:{origin.place.line}"
            return f"make the queryset of {template} in Python, with {self.remedy}"
        advice = f"add {self.remedy} to the queryset{self.whereabouts}{self._but_deferred}"
        return f"{advice}, and read that number" if self._is_counted else advice

    @property
    def _but_deferred(self) -> str:
        """Where not to join: Django refuses it for a relation whose column is left out."""
        if self._is_counted or not self.can_be_joined or (made := self._made) is None:
            return ""
        source, chain = made
        heads = sorted({path[0].name for path in self._paths})
        if not load_hazards.is_deferred_later(source, chain.expression, heads):
            return ""
        return f", where {listed(heads)} {'is' if len(heads) == 1 else 'are'} not left out"

    @property
    def _names(self) -> list[str]:
        """The paths that are missing, as lookups."""
        return longest(map(self._lookup, self._paths))

    def _lookup(self, path: tuple[Relation, ...]) -> str:
        """A path as the method that loads it names it: joins go by the names of queries."""
        if self.can_be_joined:
            return "__".join(hop.lookup for hop in path)
        return by_attributes(path)

    @property
    def _method(self) -> str:
        """The method that loads it."""
        return "select_related" if self.can_be_joined else "prefetch_related"

    @property
    def remedy(self) -> str:
        """The call to add: ``.select_related("customer__region")``."""
        if self._is_counted:
            lookup = "__".join(hop.lookup for hop in self.fetch.full_path)
            return f'.annotate(Count("{lookup}", distinct=True))'
        method, names = self._method, quoted(self._names)
        origin = self.fetch.origin
        if not self.can_be_joined and isinstance(origin, Origin) and origin.is_streamed:
            return f".{method}({names}) and a chunk_size for iterator()"
        if self.can_be_joined and isinstance(origin, Origin) and origin.is_locked:
            return f'.{method}({names}) and of=("self",) for select_for_update()'
        return f".{method}({names})"

    @property
    def _hint(self) -> str:
        """What tells an optimizer: ``prefetch_related=["tags"]``. It counts prefetched rows too."""
        return f"{self._method}=[{quoted(self._names)}]"

    def mend(self) -> tuple[Edit, ...]:
        """The edits that load it; none where what to write depends on more than the queryset."""
        if self._is_counted or self.fetch.goes_on:
            return ()
        if outer := self._read_through:
            return outer._loading(
                "prefetch_related", [f"{outer._path}__{name}" for name in self._names]
            )
        return self._loading(self._method, self._names)

    @property
    def _path(self) -> str:
        return by_attributes(self.fetch.full_path)

    @property
    def _read_through(self) -> Self | None:
        """The missing prefetch whose rows it is read of: a queryset of their own would bypass it.

        ``for order in orders: for item in order.items.all(): item.course``.
        """
        origin = self.fetch.origin
        if not isinstance(origin, Origin) or origin.module is not self.file.module:
            return None
        for other in self.file.all(type(self)):
            if other is not self and not other.can_be_joined and not other.fetch.reader:
                if other.place == origin.place:
                    return other
        return None

    def _loading(self, method: str, names: list[str]) -> tuple[Edit, ...]:
        """The edits that call a method with more names on the queryset."""
        origin = self.fetch.origin
        if method == "prefetch_related" and (outer := self._read_through):
            return outer._loading(method, [f"{outer._path}__{name}" for name in names])
        if not isinstance(origin, Origin) or origin.is_insert:
            return ()
        if isinstance(origin, ChoicesOrigin | FormSetOrigin | HintOrigin | RefreshOrigin):
            return ()
        source = self.project.source(origin.module)
        if source is None or (
            origin.is_locked if method == "select_related" else origin.is_streamed
        ):
            return ()
        if isinstance(origin, GraphOrigin) and origin.resolver:
            return ()
        if isinstance(origin, AdminOrigin) and origin.inherited_by is not None:
            return ()
        if isinstance(origin, AdminOrigin) and not origin.has_get_queryset:
            return self._settings_of_admin(origin, source)
        at_class = view_edits.with_queryset(
            self.project, source, origin.place, method, tuple(names)
        )
        if at_class:
            return at_class
        chain = chains.chain_at(source, origin.place)
        if chain is None or self._is_made_per_row and not chain.is_of_class:
            return ()
        if load_hazards.changes_later(source, chain.expression, self._paths):
            return ()
        if load_hazards.is_chosen_by_subclasses(self.project, source, chain.expression):
            return ()
        if load_hazards.chosen_by_callers(source, chain.expression):
            return ()
        heads = [name.partition("__")[0] for name in names]
        if method == "select_related" and load_hazards.is_deferred_elsewhere(
            source, chain.expression, heads
        ):
            return ()
        if method == "prefetch_related" and load_hazards.is_given_a_queryset(
            {source, self.file.source}, chain.expression, names
        ):
            return ()
        there = chain.calls.get(method)
        if there is None:
            return (
                CallMethod(Span.of(origin.module.path, chain.expression), method, tuple(names)),
            )
        given = [_constant(argument) for argument in there.args]
        if not given or None in given or set(names) <= set(given):
            return ()
        return (AddLookups(Span.of(origin.module.path, there), tuple(names)),)

    @property
    def _is_made_per_row(self) -> bool:
        """Whether another loop runs around the one that draws the rows.

        A prefetch there may hold these very rows, which a call on their queryset would bypass.
        """
        return sum(loop.grows for loop in self.fetch.loops) > 1

    def _settings_of_admin(self, origin: AdminOrigin, source: Source) -> tuple[Edit, ...]:
        if not self.can_be_joined or origin.list_select_related is None:
            return ()
        names = longest([*origin.list_select_related, *self._names])
        code = f"({quoted(names)}{',' if len(names) == 1 else ''})"
        for node in source.classes.values():
            if Place.of(node) == origin.place:
                value = assigned(node, "list_select_related")
                if value is not None:
                    return (Replace(Span.of(origin.module.path, value), code),)
                span = Span.of(origin.module.path, node)
                return (SetAttribute(span, "list_select_related", code),)
        return ()

    @property
    def whereabouts(self) -> str:
        """Where the queryset was made, in brackets; "" where the reader sees it at the place."""
        where = self.made_at(self.fetch.origin, self.place)
        if where and (made := self._made) is not None:
            source, chain = made
            if maker := load_hazards.chosen_by_callers(source, chain.expression):
                return f" that {maker}() gives{where}"  # not there: it makes others as well
        return where

    @property
    def _made(self) -> tuple[Source, chains.Chain] | None:
        """The code that makes the queryset."""
        origin = self.fetch.origin
        if type(origin) is not Origin or not origin.module.path.endswith(".py"):
            return None
        source = self.project.source(origin.module)
        chain = None if source is None else chains.chain_at(source, origin.place)
        return None if source is None or chain is None else (source, chain)


def _names(path: tuple[Relation, ...]) -> list[tuple[str, Kind]]:
    """A path as the call that loads it names it, whichever of several models the rows are of."""
    return [(hop.name, hop.kind) for hop in path]


def _constant(argument: ast.expr) -> object:
    """What an argument is; itself where it is no constant."""
    return argument.value if isinstance(argument, ast.Constant) else argument
