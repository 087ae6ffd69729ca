"""Rows that the passes of a loop save, and that several rows of the loop may lead to.

Django's prefetch gives all of them one object, a join gives each its own: what one pass has
changed and saved, the next one would save as it was before the loop. Source:
``django.db.models.query.prefetch_one_level``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Self

from ...project.models import Kind, Relation, hops
from ..events import Fetch, Saved
from ..file import Concept, File
from ..loops.heard_saves import saved_by_receivers
from .repetition import Repetition


class SavedRow(Concept):
    """A row that each pass of a loop saves or deletes, be it in what it calls."""

    def __init__(self, file: File, saved: Saved) -> None:
        super().__init__(file)
        self._saved = saved

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that loops of the file save, their own rows included."""
        for repetition in file.all(Repetition):
            for saved in repetition.events.saved:
                yield cls(file, saved)

    def is_shared_along(self, fetch: Fetch) -> bool:
        """Whether the way of a fetch leads over a shared row that is saved, or on towards it."""
        if self._saved.origin != fetch.origin:
            return False
        way = hops(fetch.full_path)
        return any(
            way[: len(path)] == path[: len(way)]
            and (len(way) <= len(path) or self._is_missing(path))
            for path in map(hops, self._shared)
        )

    def _is_missing(self, path: list[tuple[str, Kind]]) -> bool:
        """Whether a row, or one that leads to it, is missing: what is there stays as it is."""
        return any(
            isinstance(each, Fetch)
            and each.origin == self._saved.origin
            and hops(each.full_path) == path[: len(each.full_path)]
            for repetition in self.file.all(Repetition)
            for each in repetition.events.missing
        )

    @cached_property
    def _shared(self) -> list[tuple[Relation, ...]]:
        """The ways to what is saved, by itself or by receivers, that several rows may share."""
        return [
            each.path
            for each in (self._saved, *saved_by_receivers(self.flow, self._saved))
            if not each.is_deleted and any(hop.kind is Kind.FOREIGN_KEY for hop in each.path)
        ]
