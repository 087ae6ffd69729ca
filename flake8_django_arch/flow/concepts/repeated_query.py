"""A query of its own that is asked again in each pass of a loop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self

from ...edits import Edit
from ...finding import Place
from ...project.models import Relation
from ..mending import bulk_forms, prefetch_edits
from .. import querysets
from ..events import Query, Reader
from ..file import Concept, File
from ..origins import Loop
from ..values import Made
from .repetition import Repetition

#: What an annotation answers for all rows at once.
_ANNOTATED: Final = {
    "aggregate": "the aggregate",
    "count": "Count()",
    "exists": "Exists()",
}


class RepeatedQuery(Concept):
    """One query in one loop."""

    def __init__(self, file: File, query: Query, repetition: Repetition) -> None:
        super().__init__(file)
        self.query = query
        self._repetition = repetition

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file, once a place and reader, and once a queryset."""
        known: set[tuple[Place, Reader | None] | Made] = set()
        for repetition in file.all(Repetition):
            recorded = _recorded(repetition)
            for query in repetition.events.queries:
                seen: set[tuple[Place, Reader | None] | Made] = {(query.place, query.reader)}
                if query.made is not None:
                    seen.add(query.made)
                if (
                    query.is_repeated
                    and known.isdisjoint(seen)
                    and recorded.isdisjoint(query.loops)
                ):
                    known |= seen
                    yield cls(file, query, repetition)

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
        """``by get()``, and in which function, where that is another one."""
        reader = self.query.reader
        where = "" if reader is None else f" in {self.told(reader)}"
        return f"by {self.query.method}(){where}"

    def chosen_in_python(self) -> tuple[Edit, ...]:
        """The edits that ask the prefetched rows instead; none where that may mean others."""
        function, events = self._repetition.function, self._repetition.events
        node = None if function is None else self.flow.node(function)
        if node is None:
            return ()
        return prefetch_edits.chosen_in_python(self.file, self.query, node, events)

    @property
    def remedy(self) -> str:
        """What to do instead."""
        method = querysets.plain(self.query.method)
        relation = self.query.relation
        if method in querysets.LOOKING_UP:
            bulk = bulk_forms.mean_the_same(self.project, self.query.model, "save")
            rest = f"{'bulk_' if bulk else ''}create() the rest"
            return f"look up what exists before the loop, and {rest}"
        if method == "refresh_from_db":
            return "fetch the rows anew in one query"
        if relation is not None and method in _ANNOTATED:
            return (
                f"annotate {_ANNOTATED[method]} on the queryset of the {relation.source.name} rows"
            )
        if relation is not None and method != "get":
            rows = f"the {relation.source.name} rows"  # which others may lead to
            return f'load it with {rows}: Prefetch("{relation.name}", queryset=…)'
        if method in ("aggregate", "count"):
            return "ask once before the loop: values(…).annotate(…) groups what it counts"
        return "ask once before the loop: filter(…__in=…) or in_bulk()"


def _recorded(repetition: Repetition) -> frozenset[Loop]:
    """The loops whose passes make a row and save it again at their end: each takes its time."""
    return frozenset(
        loop
        for write in repetition.events.writes
        if write.method == "save" and write.row is not None and write.row.is_created
        for loop in write.loops
        if loop.grows
    )
