"""How values pass from a caller to a function and back.

A function is evaluated once for all callers that give it alike values: which queryset a row comes
from is their business, so the function sees only *the first queryset it was given*, *the second* …
Afterwards what it fetched and what it returns are told in the caller's terms again.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...finding import Place
from ...project.models import Model, Relation
from ..containers.redrawing import elsewhere, redrawn
from ..events import Combined, Events, Fetch, Missing, Query, Saved
from ..held_rows import with_rows
from ..joining import join, options
from ..querysets import certainty, keys, made_rows, open_choices, rows, single_rows, still_true
from ..querysets.assigned import Identity, NewKey, as_given
from ..querysets.loaded import Loaded, origins_of_several, with_known_rows
from ..querysets.origins import (
    CALLERS_KEY,
    CALLERS_LOOP,
    Given,
    Loop,
    Origin,
    SetAside,
    first_through,
)
from ..values import (
    PLAIN,
    Bindings,
    FunctionValue,
    Items,
    Keywords,
    Made,
    QuerySet,
    Read,
    Row,
    Value,
)
from .arguments import may_bring_more

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_Way = tuple[Origin | Given, tuple[Relation, ...]]


class Handover:
    """One call: what its arguments are to the function, and its results to the caller."""

    def __init__(self, caller: Evaluator) -> None:
        self._caller = caller
        #: The call, which another one may be evaluated after.
        self._call = caller.asker
        self._ways: dict[_Way, Given] = {}
        self._loops: dict[Given, tuple[Loop, ...]] = {}
        #: Which of them are one row at each call, and which are several.
        self._single: set[Given] = set()
        self._several: set[Given] = set()
        self._touched: set[Given] = set()
        #: The loops that draw rows whose queryset is not known.
        self._bare: set[tuple[Loop, ...]] = set()
        #: Those of arguments that are rows themselves, and not lists of them.
        self._rows: set[Given] = set()
        #: Those that a branch may lead to alone which has chosen others before.
        self._unsure: set[Given] = set()
        #: The first place at which a relation was read off such rows, to be asked for later.
        self._set_aside: dict[tuple[Origin | Given | None, Relation], SetAside] = {}
        #: Those relations that are arguments themselves: they are asked for here and now.
        self._asked_now: set[tuple[Origin | Given | None, Relation]] = set()
        #: Whether the function may give ``none()`` instead of what it gives.
        self._may_be_none = False

    def bindings(
        self, function: FunctionValue, arguments: tuple[Value, ...], keywords: Keywords
    ) -> Bindings:
        """A call's arguments by parameter, with the defaults of those that it surely leaves out."""
        signature = self._caller.flow.signatures.of(function.definition)
        is_open = any(name == "**" for name, _ in keywords)
        if is_open or may_bring_more(self._call, self._caller.frame.names):
            return signature.bound(function, arguments, keywords, self.give)
        return signature.bound(function, arguments, keywords, self.give, signature.defaults)

    @property
    def gives_rows(self) -> bool:
        """Whether rows or querysets of the caller's are among the arguments."""
        return bool(self._ways)

    def give(self, value: Value) -> Value:
        """A value as the called function gets it."""
        if isinstance(value, PLAIN):
            return value
        self._touched = set()
        given = with_rows(value, self._give_row, self._give_queryset)
        if open_choices.is_behind_a_branch(self._caller, value):
            self._unsure |= self._touched
        if isinstance(value, Row):
            self._rows |= self._touched
        if isinstance(given, QuerySet) and given.read is not None:
            self._asked_now.add((given.read.owner.origin, given.read.relation))
        if self._touched:
            is_single = all(map(self._is_one_row, options(value)))
            (self._single if is_single else self._several).update(self._touched)
        return given

    def _is_one_row(self, value: Value) -> bool:
        """Whether all passes hand over the same one: a new row may lead to what a loop draws."""
        if not isinstance(value, Row):
            return False
        made_with = made_rows.given_to(value)
        return not any(self._caller.frame.grows(row.loops) for row in (value, *made_with))

    def _give_row(self, row: Row) -> Row:
        frame = self._caller.frame
        loops = (CALLERS_LOOP,) if frame.grows(row.loops) else ()
        row = replace(
            as_given(still_true.left(self._caller, row), frame),
            is_alone=single_rows.is_asked_once(frame, row),
            is_there=certainty.is_certain(row),
        )
        loaded = self._give_loaded(row.model, row.loaded, row.loops)
        if row.origin is None:
            self._bare.add(row.loops)
            return replace(row, loaded=loaded, loops=loops)
        given = self._given((row.origin, row.path))
        self._loops[given] = row.loops
        return replace(row, loaded=loaded, origin=given, path=(), loops=loops)

    def _handed_on(self, queryset: QuerySet) -> Origin | None:
        """Where to load more for rows that the caller was given: there it hands them on.

        An annotation that promises a queryset leaves open what comes with its rows.
        """
        is_own = queryset.is_manager or queryset.read is not None or queryset.loaded.unknown
        if is_own or not isinstance(self._call, ast.Call):
            return None
        given = (*self._call.args, *(word.value for word in self._call.keywords))
        for each in given:
            if isinstance(each, ast.Name) and self._caller.frame.names.get(each.id) == queryset:
                return Origin(self._caller.module, Place.of(each))
        return None

    def _give_loaded(self, model: Model, loaded: Loaded, loops: tuple[Loop, ...]) -> Loaded:
        if not loaded.leads_on:
            return loaded
        several = frozenset(origins_of_several(model, loaded))

        def give_origin(origin: Origin | Given) -> Given:
            given = self._given((origin, ()))
            self._loops.setdefault(given, loops)
            if origin in several:
                self._several.add(given)
            return given

        return with_known_rows(loaded, self._give_row, give_origin)

    def _give_queryset(self, queryset: QuerySet) -> QuerySet:
        queryset = replace(queryset, made=self._give_made(queryset))
        loaded = self._give_loaded(queryset.model, queryset.loaded, ())
        queryset = replace(queryset, loaded=loaded)
        origin = queryset.origin or self._handed_on(queryset)
        if origin is not None:
            queryset = replace(queryset, origin=self._given((origin, ())))
        if queryset.read is not None:
            before = queryset.read.owner
            owner = self._give_row(before)
            owner = replace(owner, loops=(*owner.loops, *elsewhere(before.loops)))
            read = queryset.read
            self._note_set_aside(owner, read)
            read = replace(read, owner=owner, place=rows.WHERE_ASKED, set_aside=None)
            queryset = replace(queryset, read=read)
        return queryset

    def _note_set_aside(self, owner: Row, read: Read) -> None:
        """The function sees no more than that it is asked for: it is the same for all callers."""
        if read.set_aside is None:
            return
        known = self._set_aside.setdefault((owner.origin, read.relation), read.set_aside)
        if read.set_aside.place < known.place:
            self._set_aside[owner.origin, read.relation] = read.set_aside

    def _given(self, way: _Way) -> Given:
        given = self._ways.setdefault(way, Given(len(self._ways)))
        self._touched.add(given)
        return given

    def take_returned(self, events: Events) -> Value:
        """What the function returned, at whichever of its ends."""
        self._may_be_none = events.returns_none
        return certainty.or_none(self.take(join(events.returned)))

    def take_yielded(self, events: Events, *, is_single: bool) -> Value:
        """What a generator gives, item by item; of a context the one value that it yields."""
        item = join(events.yielded)
        if is_single:
            return self.take(item)
        return redrawn(self.take(Items(item, grows=events.yields_grow)), ())

    def take(self, value: Value) -> Value:
        """What the function returned, as the caller gets it: a row of its own, or a new one."""
        return with_rows(value, self._take_row, self._take_queryset)

    def take_query(self, query: Query) -> Query:
        """A query that the function asks, with its rows as the caller knows them.

        A row that the caller's loops do not draw is asked for by none of their querysets.
        """
        rows_of_pass = ((name, self._take_row(row)) for name, row in (*query.rows, *query.locked))
        query = replace(query, rows=tuple(rows_of_pass), kept=tuple(self._kept(query.kept)))
        if query.owner is None:
            return query
        owner = self._take_row(query.owner)
        is_drawn = query.is_repeated or self._caller.frame.grows(owner.loops)
        relation = query.relation if is_drawn or query.bypassed else None
        return replace(query, owner=owner, relation=relation)

    def _kept(self, rows_in_all_passes: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
        """Those that the caller has handed over: what a function gets itself, each call gets."""
        for name, row in rows_in_all_passes:
            if isinstance(row.origin, Given):
                taken, frame = self._take_row(row), self._caller.frame
                if not frame.grows((*taken.loops, *self._loops.get(row.origin, ()))):
                    yield name, taken

    def _take_row(self, row: Row) -> Row:
        is_callers = isinstance(row.origin, Given)
        drawn = CALLERS_LOOP in row.loops or not is_callers
        origin, path = self._way_back(row.origin)
        loops = self._caller.frame.loops if drawn else ()
        if row.origin is None and not row.is_new and len(self._bare) == 1:
            (loops,) = self._bare
        elif isinstance(row.origin, Given) and drawn:
            if row.origin in self._rows - self._several and not row.path:
                loops = self._loops[row.origin]  # the very row that was handed over
            elif CALLERS_LOOP in self._loops.get(row.origin, ()):
                loops = (CALLERS_LOOP, *loops)  # what its own caller draws, it hands back as drawn
        if CALLERS_KEY in row.loops:
            loops = self._key_loops(origin)
        loaded = self._take_loaded(row.loaded)
        return replace(row, loaded=loaded, origin=origin, path=(*path, *row.path), loops=loops)

    def _key_loops(self, origin: Origin | Given | None) -> tuple[Loop, ...]:
        """The loops that ask for another row by key in each pass."""
        loops = keys.asked_for(self._caller, self._call)
        is_passed_on = isinstance(origin, Given) or CALLERS_KEY not in loops
        return loops if is_passed_on else ()

    def _take_loaded(self, loaded: Loaded) -> Loaded:
        return with_known_rows(loaded, self._take_row, lambda origin: self._way_back(origin)[0])

    def _take_queryset(self, queryset: QuerySet) -> QuerySet:
        read = queryset.read
        if read is not None:
            owner = self._take_row(read.owner)
            owner = replace(owner, loops=(*owner.loops, *elsewhere(read.owner.loops)))
            set_aside = read.set_aside or self._set_aside.get((read.owner.origin, read.relation))
            read = replace(read, owner=owner, place=self._caller.called_at, set_aside=set_aside)
        origin = self._way_back(queryset.origin)[0]
        made = self._take_made(queryset.made)
        loaded = self._take_loaded(queryset.loaded)
        return replace(queryset, loaded=loaded, origin=origin, made=made, read=read)

    def _give_made(self, queryset: QuerySet) -> Made | None:
        """A queryset that has no rows yet is asked once per call, if the function asks it at all.

        One that was made before a loop that runs now is asked in its first pass alone.
        """
        made, frame = queryset.made, self._caller.frame
        if made is None or queryset in frame.evaluated:
            return None
        loops = (CALLERS_LOOP,) if frame.grows(made.loops) else ()
        loops = (*loops, *elsewhere(made.loops))
        if not loops and frame.grows(frame.loops):
            return None
        return Made(made.method, Place(0), loops, is_callers=True, is_optional=made.is_optional)

    def _take_made(self, made: Made | None) -> Made | None:
        """What the function made is new in each call."""
        if made is None:
            return None
        loops = (*self._caller.frame.loops, *elsewhere(made.loops))
        is_optional = made.is_optional or self._may_be_none
        return Made(made.method, self._caller.called_at, loops, is_optional=is_optional)

    def assigned(self, events: Events) -> Iterator[tuple[tuple[Identity, str], Value]]:
        """What the function assigned to the caller's rows, or to rows behind them."""
        for (owner, name), value in events.assigned.items():
            if (key := self._key_of_callers(owner)) is None:
                continue
            if isinstance(value, NewKey):
                yield (key, name), value.found_by(self._caller.frame)
            else:
                yield (key, name), self.take(value)

    def saved(self, events: Events) -> Iterator[Saved]:
        """The caller's rows that the function saves: what is its own, each call has anew."""
        for saved in events.saved:
            if isinstance(saved.origin, Given):
                origin, path = self._way_back(saved.origin)
                if origin is not None:
                    yield replace(saved, origin=origin, path=(*path, *saved.path))

    def combined(self, events: Events) -> Iterator[tuple[Origin | Given, Combined]]:
        """The querysets that the function combines with others, its own included."""
        for given, how in events.combined.items():
            if (origin := self._way_back(given)[0]) is not None:
                yield origin, how

    def cached(self, events: Events) -> Iterator[tuple[tuple[Identity, str], Value]]:
        """What cached properties of the caller's rows have given there."""
        for (owner, name), value in events.cached.items():
            key = self._key_of_callers(owner)
            model, origin, path, _ = owner
            if key is None and origin is None and len(self._bare) == 1:
                (loops,) = self._bare
                key = (model, None, path, loops)
            if key is not None:
                yield (key, name), self.take(value)

    def _key_of_callers(self, owner: Identity) -> Identity | None:
        """Which row of the caller's it is, if it was handed over as one."""
        model, given, path, _ = owner
        if not isinstance(given, Given) or given not in self._rows:
            return None
        origin, before = self._way_back(given)
        return (model, origin, (*before, *path), self._loops[given])

    def _way_back(
        self, origin: Origin | Given | None
    ) -> tuple[Origin | Given | None, tuple[Relation, ...]]:
        for way, given in self._ways.items():
            if given == origin:
                return way
        return (None, ()) if isinstance(origin, Given) else (origin, ())

    def _is_of_one_row(self, missing: Missing) -> bool:
        """Whether it is read off one row alone, which is fetched once wherever it turns up."""
        if missing.origin not in self._single - self._several:
            return False
        return not any(relation.kind.is_many for relation in missing.path)

    def missing(self, events: Events) -> Iterator[Missing]:
        """What was missing of the caller's rows; the rest is the function's own matter."""
        for missing in events.missing:
            if not isinstance(missing.origin, Given) or missing.origin in self._unsure:
                continue
            if not self._is_of_one_row(missing):
                yield from self._missing_of(missing.origin, missing)

    def missing_below(self, found: Iterable[Missing]) -> Iterator[Missing]:
        """What was missing of rows that a prefetch with the caller's rows would have brought.

        Of one row only what belongs to it directly: for more, its own queryset is no good place.
        """
        brought: set[tuple[Relation, ...]] = set()
        for missing in found:
            through, within = first_through(missing.origin)
            if through is None or not isinstance(through.origin, Given):
                continue
            path = (*through.path, *within)
            if not self.is_brought(missing) or within and path not in brought:
                continue  # its rows are asked for by a query that is told of elsewhere
            below = replace(missing, path=(*path, *missing.path))
            if isinstance(below, Fetch):
                brought.add(below.full_path)
            yield from self._missing_of(through.origin, below)

    def is_brought(self, missing: Missing) -> bool:
        """Whether it is missing of rows that a prefetch with rows of the caller's would bring."""
        through, _ = first_through(missing.origin)
        if through is None or not isinstance(through.origin, Given) or missing.is_kept:
            return False
        origin, path = self._way_back(through.origin)
        is_direct = len(path) + len(through.path) == 1
        is_drawn = self._caller.frame.grows(self._loops.get(through.origin, ()))
        return origin is not None and (is_direct or is_drawn)

    def _missing_of(self, given: Given, missing: Missing) -> Iterator[Missing]:
        origin, path = self._way_back(given)
        if origin is not None:
            loops = self._loops.get(given, ())
            if CALLERS_KEY in missing.loops:
                loops = self._key_loops(origin)
                if not self._caller.frame.grows(loops):
                    return
            if isinstance(missing, Fetch) and not missing.path and not missing.set_aside:
                key = (given, missing.relation)
                if key in self._set_aside and key not in self._asked_now:
                    missing = replace(missing, set_aside=self._set_aside[key])
            others = [self._way_back(other) for other in missing.others]
            known = tuple(other for other, way in others if other is not None and way == path)
            yield replace(
                missing, origin=origin, path=(*path, *missing.path), loops=loops, others=known
            )
