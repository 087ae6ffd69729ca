"""Files of variables for the environment (``.env``) that are in the repository."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .repository import repository_of, tracked_files
from .settings_names import ASIDE

if TYPE_CHECKING:
    from .files import Files

#: ``.env``, ``.env.production`` and ``production.env``; those of developers, tests and examples
#: are called otherwise.
_SERVERS: Final = r"(prod|production|product|live|staging)"
_NAMES: Final = re.compile(rf"\.env(\.{_SERVERS})?|\.?{_SERVERS}\.env")
_VARIABLE: Final = re.compile(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)")
_QUOTED: Final = re.compile(r"""(["'])(.*?)\1""")


@dataclass(frozen=True)
class Variable:
    """One line of a file of variables."""

    name: str
    value: str
    line: int


@dataclass(frozen=True)
class EnvFile:
    """A tracked file of variables, by its absolute path."""

    path: str

    @cached_property
    def variables(self) -> list[Variable]:
        """What it sets. Quotes and comments are left out, as python-dotenv reads it."""
        found = []
        try:
            lines = Path(self.path).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return []
        for number, line in enumerate(lines, start=1):
            if match := _VARIABLE.fullmatch(line):
                found.append(Variable(match[1], _value(match[2]), number))
        return found


class EnvFiles:
    """The project's files of variables that are in its repository."""

    def __init__(self, files: Files) -> None:
        self._files = files

    @cached_property
    def tracked(self) -> list[EnvFile]:
        """The files below the project's root, and between it and the repository's."""
        root = self._files.root
        top = repository_of(root)
        if top is None:
            return []
        found = []
        for path in tracked_files(top):
            folder, _, name = path.rpartition("/")
            if _NAMES.fullmatch(name) and ASIDE.isdisjoint(folder.split("/")):
                if self._belongs(top / folder, top):
                    found.append(EnvFile(os.path.join(top, *path.split("/"))))
        return found

    def _belongs(self, folder: Path, top: Path) -> bool:
        """Whether a folder is this project's: one with a ``manage.py`` nearer has its own."""
        root = self._files.root
        if folder != root and root not in folder.parents and folder not in root.parents:
            return False
        around = [folder, *folder.parents]
        for candidate in around[: around.index(top) + 1]:
            if (candidate / "manage.py").is_file():
                return candidate == root
        return True


def _value(text: str) -> str:
    text = text.strip()
    if quoted := _QUOTED.match(text):
        return quoted[2]
    return re.split(r"(?:^|\s)#", text)[0].strip()
