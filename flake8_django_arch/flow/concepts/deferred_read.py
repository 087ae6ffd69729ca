"""A field that was left out of the rows and is read of each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from ...finding import Place
from ..events import FieldFetch
from ..file import Concept, File
from .repetition import Repetition


class DeferredRead(Concept):
    """One field that one queryset leaves out, where it is read first."""

    def __init__(self, file: File, fetch: FieldFetch) -> None:
        super().__init__(file)
        self.fetch = fetch

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file; migrations run once."""
        if file.is_migration:
            return
        known = set()
        for repetition in file.all(Repetition):
            for fetch in sorted(repetition.events.missing, key=lambda each: each.place):
                if isinstance(fetch, FieldFetch):
                    cause = (fetch.origin, fetch.path, fetch.field)
                    if cause not in known:
                        known.add(cause)
                        yield cls(file, fetch)

    @property
    def place(self) -> Place:
        """Where it is read first."""
        return self.fetch.place

    @property
    def field(self) -> str:
        """The field, as a message names it: ``Order.total``."""
        return f"{self.fetch.model.name}.{self.fetch.field}"

    @property
    def lookup(self) -> str:
        """The name that ``only()`` knows it by: ``customer__name``."""
        return "__".join([*(hop.name for hop in self.fetch.path), self.fetch.field])

    @property
    def remedy(self) -> str:
        """What to change in the queryset."""
        if self.fetch.is_only:
            return f'add "{self.lookup}" to only()'
        return f'take "{self.lookup}" out of defer()'

    @property
    def reader(self) -> str:
        """Who reads it, where that is another function, led by `` by``."""
        return self.by(self.fetch.reader)

    @property
    def whereabouts(self) -> str:
        """Where the queryset was made, in brackets; "" where the reader sees it at the place."""
        return self.made_at(self.fetch.origin, self.place)
