"""Which relations any code of the project loads ahead, wherever that is."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import discovery
from .models import Kind, Relation

if TYPE_CHECKING:
    from .project import Project

_LITERAL: Final = re.compile(rb"""["']([\w.{}]+)["']""")
_HOP: Final = re.compile(rb"__|\W")
#: ``select_related()`` follows every foreign key that may not be null.
_BARE: Final = re.compile(rb"\.select_related\(\s*\)")
#: The paths may be made of names that stand anywhere. ``Prefetch("items")`` is as good as a name.
_COMPUTED: Final = re.compile(
    rb"""(?:select_related|prefetch_related)\(\s*(?!(?:\w+\.)*Prefetch\(\s*["'])[^"'\s)]"""
)


class Lookups:
    """The names in the literals of all code that speaks of ``select_related`` or prefetching.

    A relation that no such literal names is not loaded by anyone. What tests and migrations load,
    the application does not get.
    """

    def __init__(self, project: Project) -> None:
        self._project = project

    def may_load(self, relation: Relation) -> bool:
        """Whether some code of the project may load the relation with its rows."""
        if self._is_bare and relation.kind in (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE):
            return True
        return not self._names.isdisjoint({relation.name, relation.lookup})

    @cached_property
    def _loading(self) -> list[bytes]:
        """The contents of all files that load anything ahead."""
        outlines = self._project.outlines
        return [Path(path).read_bytes() for path in self._running if outlines[path].loads_ahead]

    @cached_property
    def _running(self) -> list[str]:
        """The files that the application runs with."""
        return [path for path in self._project.outlines if self._runs(path)]

    def _runs(self, path: str) -> bool:
        way = self._project.shown_path(path)
        return not discovery.is_test(way) and not discovery.is_migration(way)

    @cached_property
    def _is_bare(self) -> bool:
        return any(_BARE.search(content) for content in self._loading)

    @cached_property
    def _names(self) -> frozenset[str]:
        contents = self._loading
        if any(_COMPUTED.search(content) for content in contents):
            contents = [Path(path).read_bytes() for path in self._running]
        literals = {literal for content in contents for literal in _LITERAL.findall(content)}
        return frozenset(
            hop.decode(errors="replace") for literal in literals for hop in _HOP.split(literal)
        )
