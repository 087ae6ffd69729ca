"""In which files a word occurs: a look at the bytes, so that no file is parsed in vain."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import discovery

if TYPE_CHECKING:
    from .names import Module
    from .project import Project

#: A word in bytes; what is not ASCII belongs to it.
_WORD: Final = re.compile(rb"[\w\x80-\xff]+")


class Mentions:
    """Answers which of the project's modules mention a name; tests and migrations are left out."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[str, list[Module]] = {}

    def of(self, name: str) -> list[Module]:
        """The modules in which a name stands as a word of its own."""
        if name not in self._of:
            self._of[name] = [self._project.at(path) for path in self._paths.get(name.encode(), ())]
        return self._of[name]

    @cached_property
    def _paths(self) -> dict[bytes, list[str]]:
        """The files that hold each word: read once, for hundreds of names are asked for."""
        found: dict[bytes, list[str]] = {}
        for path in self._project.files:
            way = self._project.shown_path(path)
            if not discovery.is_test(way) and not discovery.is_migration(way):
                try:
                    content = Path(path).read_bytes()
                except OSError:  # it may just have been removed
                    continue
                for word in set(_WORD.findall(content)):
                    found.setdefault(word, []).append(path)
        return found
