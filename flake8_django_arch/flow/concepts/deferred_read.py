"""Fields that were left out of the rows and are read of each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from ...finding import Place, listed, quoted
from ..events import FieldFetch
from ..file import Concept, File
from ..mending import load_hazards
from ..querysets.origins import Origin
from .repetition import Repetition


class DeferredRead(Concept):
    """The fields of one model that one queryset leaves out, where they are read first."""

    def __init__(self, file: File, fetch: FieldFetch) -> None:
        super().__init__(file)
        self.fetch = fetch
        self._fields = {fetch.field: None}

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file; migrations run once."""
        if file.is_migration:
            return
        known: dict[object, Self] = {}
        for repetition in file.all(Repetition):
            for fetch in sorted(repetition.events.missing, key=lambda each: each.place):
                if isinstance(fetch, FieldFetch):
                    found = known.setdefault((fetch.origin, fetch.path), cls(file, fetch))
                    found._fields[fetch.field] = None
        yield from known.values()

    @property
    def place(self) -> Place:
        """Where one of them is read first."""
        return self.fetch.place

    @property
    def what(self) -> str:
        """The fields with their verb: ``Order.total is``, ``Order.total and Order.code are``."""
        names = listed(f"{self.fetch.model.name}.{field}" for field in self._fields)
        return f"{names} {'is' if len(self._fields) == 1 else 'are'}"

    @property
    def remedy(self) -> str:
        """What to change in the queryset: ``add "customer__name" to only()``."""
        if self._is_shared:
            if self._is_far:
                return "use a queryset with .defer(None) here instead of that"
            return "add .defer(None) to the queryset"
        path = [hop.name for hop in self.fetch.path]
        lookups = quoted("__".join([*path, field]) for field in self._fields)
        return (
            f"add {lookups} to only()" if self.fetch.is_only else f"take {lookups} out of defer()"
        )

    @property
    def _is_shared(self) -> bool:
        """Whether a method that others call as well leaves them out: ``Order.objects.brief()``."""
        origin = self.fetch.origin
        if type(origin) is not Origin:
            return False
        source = self.project.source(origin.module)
        return source is not None and not load_hazards.are_left_out_at(source, origin.place.line)

    @property
    def _is_far(self) -> bool:
        """Whether it is made in another file, for whoever calls."""
        origin = self.fetch.origin
        return type(origin) is Origin and origin.module is not self.file.module

    @property
    def reader(self) -> str:
        """Who reads them, where that is another function, led by `` by``."""
        return self.by(self.fetch.reader)

    @property
    def whereabouts(self) -> str:
        """Where the queryset was made, in brackets; "" where the reader sees it at the place."""
        return self.made_at(self.fetch.origin, self.place)
