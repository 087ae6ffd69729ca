"""In which files a word occurs: a search through the bytes, so that no file is parsed in vain."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from . import discovery

if TYPE_CHECKING:
    from .names import Module
    from .project import Project


class Mentions:
    """Answers which of the project's modules mention a name; tests and migrations are left out."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._contents: dict[str, bytes] = {}
        self._of: dict[str, list[Module]] = {}

    def of(self, name: str) -> list[Module]:
        """The modules in which a name stands as a word of its own."""
        if name not in self._of:
            self._of[name] = [self._project.at(path) for path in self._holding(name.encode())]
        return self._of[name]

    def _holding(self, name: bytes) -> list[str]:
        word = re.compile(rb"(?<!\w)" + re.escape(name) + rb"(?!\w)")
        return [
            path
            for path, content in self._read().items()
            if name in content and word.search(content)
        ]

    def _read(self) -> dict[str, bytes]:
        if not self._contents:
            for path in self._project.files:
                way = self._project.shown_path(path)
                if not discovery.is_test(way) and not discovery.is_migration(way):
                    try:
                        self._contents[path] = Path(path).read_bytes()
                    except OSError:  # it may just have been removed
                        continue
        return self._contents
