"""In which files a word occurs: a look at the bytes, so that no file is parsed in vain."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import discovery, extract

if TYPE_CHECKING:
    from .names import Module
    from .project import Project


class Mentions:
    """Answers which of the project's modules mention a name. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._of: dict[str, list[Module]] = {}
        self._anywhere: dict[str, list[Module]] = {}

    def of(self, name: str) -> list[Module]:
        """The modules in which a name stands as a word of its own, but for tests and migrations."""
        if name not in self._of:
            word = name.encode()
            self._of[name] = [
                self._project.at(path) for path in self._code if word in self._words[path]
            ]
        return self._of[name]

    def anywhere(self, name: str) -> list[Module]:
        """The modules with a name, tests and migrations too."""
        if name not in self._anywhere:
            word = name.encode()
            self._anywhere[name] = [
                self._project.at(path) for path, words in self._words.items() if word in words
            ]
        return self._anywhere[name]

    def in_migrations(self, name: str) -> bool:
        """Whether a name stands in a migration as a word of its own."""
        word = name.encode()
        return any(word in self._words[path] for path in self._migrations)

    def of_text(self, text: str) -> list[Module]:
        """The modules in which a text may stand, such as a path: each of its words does."""
        words = extract.words(text.encode())
        return [
            self._project.at(path)
            for path in (self._code if words else ())
            if words <= self._words[path]
        ]

    @cached_property
    def _words(self) -> dict[str, frozenset[bytes]]:
        return self._project.words

    @cached_property
    def _code(self) -> list[str]:
        """The files that are neither tests nor migrations."""
        shown = self._project.shown_path
        return [path for path in self._words if discovery.is_application(shown(path))]

    @cached_property
    def _migrations(self) -> list[str]:
        shown = self._project.shown_path
        return [path for path in self._words if discovery.is_migration(shown(path))]
