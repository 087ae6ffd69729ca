"""The application that is linted: its Python files, as flake8 finds them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

# Given to flake8 too, so that both look at the same files.
EXCLUDED = (".git", ".hg", ".svn", ".tox", ".nox", ".venv", "node_modules", "__pycache__", "*.egg")


@dataclass(frozen=True)
class Application:
    folder: Path
    files: tuple[Path, ...]

    @classmethod
    def at(cls, folder: Path) -> Application:
        files = []
        for root, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not _is_excluded(name))
            files += [
                Path(root, name)
                for name in sorted(names)
                if name.endswith(".py") and not _is_excluded(name)
            ]
        return cls(folder, tuple(files))

    def largest_views_module(self) -> Path:
        """The largest `views.py`, or the largest file where there is none."""
        views = [path for path in self.files if path.name == "views.py"]
        return max(views or self.files, key=lambda path: path.stat().st_size)

    def line_count(self) -> int:
        return sum(path.read_bytes().count(b"\n") for path in self.files)


def _is_excluded(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in EXCLUDED)
