"""The door for flake8: options in, findings out."""

from __future__ import annotations

import argparse
import ast
import atexit
import gc
import multiprocessing
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from flake8.options.manager import OptionManager

from . import __version__, options, rulebook
from .edits import Edit
from .finding import Finding, Place
from .project.discovery import root_of
from .project.files import Files
from .project.store import digest

if TYPE_CHECKING:
    from .flow.analysis import Flow

Reported = tuple[int, int, str, type["Plugin"]]
#: A finding as flake8 reports it: absolute path, line, column from 0, code and message.
Key = tuple[Path, int, int, str]


class Session:
    """What one process knows of the projects that it lints."""

    def __init__(self, chosen: options.Options) -> None:
        self.options = chosen
        #: What mends each finding; None where nobody wants to know.
        self.mends: dict[Key, tuple[Edit, ...]] | None = None
        self._roots: dict[Path, Path] = {}
        self._files: dict[Path, Files] = {}
        self._flows: dict[Path, Flow] = {}

    def files(self, path: Path) -> Files:
        """The files of the project that a file or folder belongs to."""
        root = self._root(path)
        if root not in self._files:
            self._files[root] = Files(root, self.options)
        return self._files[root]

    def flow(self, path: Path) -> Flow:
        """The flow engine of the project that a file or folder belongs to."""
        root = self._root(path)
        if root not in self._flows:
            from . import engine  # which what the last run found may make needless

            self._flows[root] = engine.flow_of(self.files(path))
        return self._flows[root]

    def prepare(self, filenames: list[str]) -> None:
        """Read what every file will need, before flake8 forks its workers."""
        for name in filenames or ["."]:
            path = Path(os.path.abspath(name))
            if path.is_dir() and not self.files(path).is_unchanged:
                for model in self.flow(path).project.models.all:
                    _ = model.relations
        self.flush()

    def flush(self) -> None:
        """Keep what was learned for the next run."""
        for files in self._files.values():
            files.flush()

    def _root(self, path: Path) -> Path:
        folder = path if path.is_dir() else path.parent
        if folder not in self._roots:
            self._roots[folder] = root_of(folder)
        return self._roots[folder]


class Plugin:
    """flake8's view of all rules: one tree plugin, every code beginning with ARC."""

    name = "flake8-django-arch"
    version = __version__
    session: ClassVar[Session] = Session(options.Options(no_cache=True))
    #: Whether sessions are to keep what mends findings.
    is_fixing: ClassVar[bool] = False
    #: Whether they are to keep what the user has to ask for (``fix: unsafe`` on a rule's page).
    is_fixing_unsafely: ClassVar[bool] = False

    def __init__(self, tree: ast.Module, filename: str, lines: list[str]) -> None:
        self._tree = tree
        name = "stdin.py" if filename in ("-", "stdin") else filename
        self._path = Path(os.path.abspath(name))  # which resolves "..", unlike absolute()
        self._lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """flake8 asks for our options."""
        options.register(manager)

    @classmethod
    def parse_options(cls, namespace: argparse.Namespace) -> None:
        """flake8 hands the options over: once in the parent, and in each spawned worker."""
        chosen = options.parse(namespace, frozenset(rulebook.rules()))
        cls.session.flush()
        atexit.unregister(cls.session.flush)  # which would keep what was known until the end
        cls.session = Session(chosen)
        if cls.is_fixing:
            cls.session.mends = {}
        with suppress(Exception), _uncollected():
            cls.session.prepare(namespace.filenames)  # a fault is met again, and told, in each file
        atexit.register(cls.session.flush)

    def run(self) -> Iterator[Reported]:
        """Every finding in the file."""
        with _uncollected():
            found = self._findings()
        for code, finding in sorted(found, key=lambda pair: (pair[1].place, pair[0])):
            place, text = finding.place, f"{code} {finding.message}"
            if self.session.mends is not None and finding.mend and self._may_mend(code):
                self.session.mends[self._path, place.line, place.column, text] = finding.mend()
            yield place.line, place.column, text, type(self)
        if multiprocessing.parent_process() is not None:
            self.session.flush()  # a worker ends without running exit handlers

    def _may_mend(self, code: str) -> bool:
        return self.is_fixing_unsafely or rulebook.rules()[code].fix != "unsafe"

    def _findings(self) -> list[tuple[str, Finding]]:
        """What was found when the project was just as it is, else what is found now."""
        try:
            files = self.session.files(self._path)
            key = digest("".join([str(self._path), *self._lines]).encode(errors="surrogatepass"))
            kept = files.kept_findings(key) if self.session.mends is None else None
            if kept is not None:
                return [
                    (code, Finding(Place(row, column), text)) for code, row, column, text in kept
                ]
            found = self._found()
            if all(code != "ARC000" for code, _ in found):
                rows = [
                    (code, each.place.line, each.place.column, each.message) for code, each in found
                ]
                files.keep_findings(key, rows)
            return found
        except Exception as fault:  # whatever it is, flake8 and the user's other findings go on
            return [self._fault("the project", fault)]

    def _found(self) -> list[tuple[str, Finding]]:
        from . import engine

        flow = self.session.flow(self._path)
        return engine.findings(flow, self._path, self._tree, self._lines, self._fault)

    def _fault(self, where: str, fault: Exception) -> tuple[str, Finding]:
        what = " ".join(f"{type(fault).__name__}: {fault}".split())
        message = (
            f"a fault of flake8-django-arch, not of your code: {where} failed on "
            f"{self._path.name} with {what}; please report it"
        )
        return "ARC000", Finding(Place(1), message)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python's cycle collector away from what is known of a project.

    It would go through all of it again and again, here and while other plugins run: measured, more
    than half of this plugin's time. Next to nothing of it forms cycles; what is no longer needed
    is freed by its reference count, frozen or not.

    What other plugins left of the file before does form cycles: pyflakes' scopes, which hold the
    whole tree. It is collected first, since what is frozen with it stays for good.
    """
    was_enabled = gc.isenabled()
    if was_enabled:
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
