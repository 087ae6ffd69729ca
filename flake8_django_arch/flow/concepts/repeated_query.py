"""A query of its own that is asked again in each pass of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Self

from ...edits import Edit
from ...finding import Place
from ...project.models import Model, Relation, by_attributes
from ...project.names import FunctionDef
from ...project.syntax import last_name, walk
from ..events import Query, Stale
from ..file import Concept, File
from ..loops import copied_rows, typed
from ..loops.passes import written
from ..loops.seen_writes import SeenWrites
from ..mending import bulk_forms, prefetch_edits
from ..objects import user_permissions
from ..querysets import methods as querysets
from ..querysets.origins import Loop, Origin
from ..remedies.asked_once import AskedOnce
from ..remedies.stale_loads import asked_anew, in_some_passes
from ..values import Made
from .missing_load import MissingLoad
from .repetition import Repetition


class RepeatedQuery(Concept):
    """One query in one loop."""

    def __init__(self, file: File, query: Query, repetition: Repetition) -> None:
        super().__init__(file)
        self.query = query
        self._repetition = repetition

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file, once a place and reader, and once a queryset or look-up."""
        known: set[tuple[object, ...] | Made] = set()
        for repetition in file.all(Repetition):
            recorded = _recorded(repetition)
            tests = _Tests(file, repetition)
            writes = SeenWrites(file.flow, repetition.function, repetition.events)
            for query in repetition.events.queries:
                if query.is_served and any(each.brings(query) for each in file.all(MissingLoad)):
                    continue
                seen: set[tuple[object, ...] | Made] = {(query.place, query.reader)}
                if query.made is not None:
                    seen.add(query.made)
                if query.reader is not None and repetition.function is not None:
                    seen.add((repetition.function, query.reader, query.loops))
                if (
                    query.is_repeated
                    and known.isdisjoint(seen)
                    and recorded.isdisjoint(query.loops)
                    and not tests.are_followed_by(query)
                    and not writes.are_seen_by(query)
                    and not typed.is_asked_for(file.flow, repetition.function, query)
                ):
                    found = cls(file, query, repetition)
                    if not found._asked.is_under_lock:
                        known |= seen
                        yield found

    @property
    def place(self) -> Place:
        """The call."""
        return self.query.place

    @property
    def is_in_migration(self) -> bool:
        """Whether it runs once in the life of a database."""
        return self.file.is_migration

    @property
    def bypassed(self) -> Relation | None:
        """The prefetched relation whose rows it asks for again, or None."""
        return None if self.query.bypassed is None else self.query.relation

    @property
    def how(self) -> str:
        """``by get()``, and in which function or for which subclass, where that tells the model."""
        reader = self.query.reader
        where = self._repetition.for_whom if reader is None else f" in {self.told(reader)}"
        return f"by {self._asked.named}(){where}"

    @property
    def served(self) -> str:
        """How the prefetched rows answer it; where they are others by now, how one query does."""
        stale = self.query.stale
        if stale is not None and stale is not Stale.IN_SOME_PASSES:
            return asked_anew(stale)
        also = "" if stale is None else in_some_passes(self.query.model)
        return (
            "filter and sort the rows of .all() in Python, or prefetch what is wanted with "
            f'Prefetch("{by_attributes(self.query.full_path)}", queryset=…, to_attr=…){also}'
        )

    def chosen_in_python(self) -> tuple[Edit, ...]:
        """The edits that ask the prefetched rows instead; none where that may mean others."""
        if self.query.stale is not None or self._repetition.heir is not None:
            return ()
        function, events = self._repetition.function, self._repetition.events
        node = None if function is None else self.flow.node(function)
        if node is None:
            return ()
        return prefetch_edits.chosen_in_python(self.file, self.query, node, events)

    @property
    def remedy(self) -> str:
        """What to do instead."""
        method = querysets.plain(self.query.method)
        if method in querysets.LOOKING_UP:
            bulk = bulk_forms.mean_the_same(self.project, self.query.model, "save")
            looked_up = f"look up what exists before the loop{self._but_of_new}"
            save, create = ("bulk_update", "bulk_create") if bulk else ("save", "create")
            if method == "get_or_create":
                if not bulk and not self._but_of_new:
                    create = method  # others may create the same meanwhile
                return f"{looked_up}, and {create}() the rest"
            stamped = bulk_forms.stamped(self.query.model) if bulk else ""
            return f"{looked_up}{stamped}, {save}() it and {create}() the rest"
        if method == "refresh_from_db":
            return "fetch the rows anew in one query"
        if method in user_permissions.METHODS:
            return user_permissions.remedy(self.project, method)
        if self.query.is_of_copy:
            return "read it off the row itself: deepcopy() loses what is prefetched"
        return self._asked.remedy

    @property
    def _but_of_new(self) -> str:
        """Of a row that was just copied, nothing is there to be looked up."""
        node = None if self._function is None else self.flow.node(self._function)
        if node is None or self.query.reader is not None:
            return ""
        named = (
            copied_rows.named_new(node, each)
            for each in walk(node)
            if isinstance(each, ast.Call) and Place.of(each) == self.place
            if last_name(each.func) == self.query.method
        )
        new = next(filter(None, named), "")
        return f" (nothing, if {new} is new)" if new else ""

    @cached_property
    def _asked(self) -> AskedOnce:
        return AskedOnce(self.file, self.query, self._repetition, self._function, self._when)

    @property
    def _function(self) -> FunctionDef | None:
        """The function of this file that it stands in.

        What others hand to a function is followed from there.
        """
        if self._repetition.function is not None:
            return self._repetition.function
        for function in self.file.functions():
            node = self.flow.node(function)
            if node and node.lineno <= self.place.line <= (node.end_lineno or 0):
                return function
        return None

    @property
    def _when(self) -> str:
        """A serializer, a template or the admin has no loop of its own to ask before."""
        node = None if self._function is None else self.flow.node(self._function)
        loops = [loop for loop in self.query.loops if loop.grows]
        is_own = node is not None and any(written(node, loops))
        return "before the loop" if is_own else "for all rows"


class _Tests:
    """Queries that decide a branch: ``if Code.objects.filter(name=name).exists():``.

    The rows of the same model that the branch gets belong to one look-up with the test, in each of
    a row of ``elif``.
    """

    def __init__(self, file: File, repetition: Repetition) -> None:
        self._known: list[tuple[Model, tuple[Loop, ...], ast.If]] = []
        function = repetition.function
        node = file.flow.node(function) if function and repetition.events.queries else None
        branchings = [] if node is None else [each for each in walk(node) if type(each) is ast.If]
        self._branching = {
            Place.of(call): each
            for each in reversed(branchings)
            for call in walk(each.test)
            if isinstance(call, ast.Call)
        }

    def are_followed_by(self, query: Query) -> bool:
        """Whether a query belongs to such a test; takes it for one otherwise, if it is one."""
        if query.reader is not None or querysets.plain(query.method) in ("aggregate", "count"):
            return False
        for model, loops, known in self._known:
            is_within = known.lineno <= query.place.line <= (known.end_lineno or 0)
            if is_within and query.model is model and query.loops == loops:
                return True
        branching = self._branching.get(query.place)
        if branching is not None and query.is_repeated:
            self._known.append((query.model, query.loops, branching))
        return False


def _recorded(repetition: Repetition) -> frozenset[Loop]:
    """The loops whose passes make a row and save it again at their end: each takes its time.

    What ``get_or_create()`` gives is no such record: it may be there for many passes.
    """
    return frozenset(
        loop
        for write in repetition.events.writes
        if write.method == "save" and write.row is not None
        if isinstance(write.row.origin, Origin) and write.row.origin.is_insert
        for loop in write.loops
        if loop.grows
    )
