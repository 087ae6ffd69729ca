"""A project's files as they lie on the disk, and what earlier runs kept of them.

It is all that a run needs which finds nothing changed, so it imports nothing that finds anything.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from . import discovery, extract, facts, jinja_package
from .env_files import EnvFiles
from .packages import Packages
from .store import OUTLINES, Kept, Store, digest
from .tooling import Tooling

if TYPE_CHECKING:
    from ..options import Options


#: Files that may name the settings module, beside Python files.
CONFIGURATION: Final = ("pytest.ini", "setup.cfg", "tox.ini", "pyproject.toml")


class Files:
    """The files below a project's root. None is read twice."""

    def __init__(self, root: Path, options: Options) -> None:
        self.root = root
        self.options = options
        self.tooling = Tooling(root)
        self.env_files = EnvFiles(self)
        self._outlined: dict[bytes, facts.Outline] = {}
        self._words: dict[bytes, frozenset[bytes]] = {}
        self._store = Store(options.cache_folder(root))

    def shown_path(self, path: str) -> str:
        """A file's path as messages name it, with forward slashes.

        The project's own is named from its root, a package's from the folder of packages, so that
        a finding reads the same wherever they are installed.
        """
        root = os.fspath(self.root)
        holding = [it for it in (root, *self.packages.folders) if path.startswith(it + os.sep)]
        return discovery.way_from(max(holding, key=len, default=root), path)

    def shown_place(self, path: str, line: int) -> str:
        """A line of a file as messages name it: ``shop/models.py:14``."""
        return f"{self.shown_path(path)}:{line}"

    @cached_property
    def _all_files(self) -> dict[str, os.stat_result]:
        found = {}
        for entry in discovery.files(self.root):
            with suppress(OSError):  # it may just have been removed
                found[entry.path] = entry.stat()
        return dict(sorted(found.items()))

    @cached_property
    def files(self) -> dict[str, os.stat_result]:
        """Every Python file of the project, in the order of its path."""
        return {path: status for path, status in self._all_files.items() if path.endswith(".py")}

    @cached_property
    def template_files(self) -> dict[str, os.stat_result]:
        """Every file of the project that may be a template, in the order of its path."""
        return {
            path: status
            for path, status in self._all_files.items()
            if not path.endswith(".py") and not discovery.is_fixture(path)
        }

    @cached_property
    def fixture_files(self) -> dict[str, os.stat_result]:
        """Every file of the project that may be a fixture, in the order of its path."""
        return {
            path: status for path, status in self._all_files.items() if discovery.is_fixture(path)
        }

    @cached_property
    def source_roots(self) -> list[str]:
        """The folders from which modules are imported, the innermost first."""
        return discovery.source_roots(self.root, dict(self.files))

    @cached_property
    def digests(self) -> dict[str, bytes]:
        """The digest of every file's content; an unchanged file is not read for it."""
        found = {}
        for path, status in self.files.items():
            key = self._store.digest_of(path, status)
            if key is None:
                content = read(path)
                key = digest(content)
                self._store.remember(path, status, key)
                self._outline(key, content)  # whoever finds a file changed asks for that too
            found[path] = key
        return found

    @cached_property
    def outlines(self) -> dict[str, facts.Outline]:
        """What the bytes of every file tell."""
        return {
            path: self._outlined.get(key)
            or self._store.outline(key)
            or self._outline(key, read(path))
            for path, key in self.digests.items()
        }

    def _outline(self, key: bytes, content: bytes) -> facts.Outline:
        """What the bytes of a file tell that was just read."""
        known = self._store.outline(key)
        if known is None:
            self._words[key] = words = extract.words(content)
            known = extract.outline(content, words)
            self._store.keep(OUTLINES, key, known)
        self._outlined[key] = known
        return known

    @property
    def words(self) -> dict[str, frozenset[bytes]]:
        """The words of every file."""
        return {
            path: self._words.get(key) or frozenset(self.outlines[path].words.split())
            for path, key in self.digests.items()
        }

    @cached_property
    def state(self) -> bytes:
        """What findings depend on beside the file itself: they hold while nothing of it changes.

        Every file's content and place, the templates and fixtures, the files that name settings,
        what runs the checks, the tracked files of variables, the options, the installed packages,
        and this package's own code.
        """
        parts = [f"{path}={key.hex()}" for path, key in self.digests.items()]
        parts += [
            f"{path}={status.st_mtime_ns},{status.st_size}"
            for path, status in (*self.template_files.items(), *self.fixture_files.items())
        ]
        configured = [
            os.path.join(root, name) for root in self.source_roots for name in CONFIGURATION
        ]
        own = [entry.path for entry in discovery.files(Path(__file__).parent.parent)]
        variables = [os.fspath(one.path) for one in self.env_files.tracked]
        for path in (*configured, *variables, *sorted(own), *self.packages.folders):
            with suppress(OSError):
                status = os.stat(path)
                parts.append(f"{path}={status.st_mtime_ns},{status.st_size}")
        parts += self.tooling.state
        parts += [sys.version, self.options.fingerprint, f"jinja2={jinja_package.is_installed()}"]
        return digest("\0".join(parts).encode(errors="surrogateescape"))

    def kept_findings(self, key: bytes) -> list[Kept] | None:
        """What was found in a file when the project was in the same state, if kept."""
        return self._store.findings(self.state, key)

    def keep_findings(self, key: bytes, found: list[Kept]) -> None:
        """Keep what was found in a file."""
        self._store.keep_findings(self.root, self.state, key, found)

    @property
    def is_unchanged(self) -> bool:
        """Whether the last run saw the project in this very state."""
        return self._store.holds_state(self.state)

    def flush(self) -> None:
        """Write what was learned to the store."""
        self._store.flush()

    @cached_property
    def packages(self) -> Packages:
        """The packages that are installed beside the linter."""
        return Packages(self.root)


def read(path: str) -> bytes:
    """A file's content; empty where it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as file:
            return file.readall()
    except OSError:
        return b""
