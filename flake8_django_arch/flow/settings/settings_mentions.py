"""Who names a settings module: the programs that start with it, and all others."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...edits import Span
from ...immutable import Immutable
from ...project import facts
from ...project.designations import VARIABLE, Entry, entry_of

if TYPE_CHECKING:
    from ...project.names import Module
    from ...project.project import Project

_NEVER: Final = frozenset({"__pycache__", "node_modules", "site-packages", "venv", "env"})
_KEPT_HIDDEN: Final = frozenset({".github", ".gitlab", ".circleci", ".docker", ".devcontainer"})
#: Texts for people: a path in them breaks nothing.
_PROSE: Final = (".md", ".rst", ".txt", ".po", ".html", ".svg", ".ipynb", ".log")
_LARGEST: Final = 500_000


class ProgramEntry(Immutable, frozen=True):
    """A place where a program of the project says which settings it runs with."""

    span: Span
    #: The name that is written there, and in which quotes.
    name: str
    quote: str
    #: ``local`` or ``production``.
    environment: str


def entries(project: Project, module: Module) -> Iterator[ProgramEntry]:
    """Where ``manage.py``, ``wsgi.py``, ``asgi.py`` and Celery's module name a module."""
    for other in project.mentioning(VARIABLE):
        environment = _environment(other)
        source = project.source(other)
        if environment is None or source is None:
            continue
        for node in ast.walk(source.tree):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="setdefault"),
                    args=[ast.Constant(value=key), ast.Constant(value=str(name)) as value],
                ) | ast.Assign(
                    targets=[ast.Subscript(slice=ast.Constant(value=key))],
                    value=ast.Constant(value=str(name)) as value,
                ) if (
                    key == VARIABLE and project.module(name, near=other) is module
                ):
                    segment = ast.get_source_segment(project.text(other), value) or '"'
                    yield ProgramEntry(Span.of(other.path, value), name, segment[-1], environment)


def _environment(module: Module) -> str | None:
    """What a program is for; None for one that may be for either."""
    match entry_of(module):
        case Entry.MANAGE:
            return "local"
        case Entry.SERVER:
            return "production"
    imports = module.facts.imports.values()
    is_celery = any(imported.module.partition(".")[0] == "celery" for imported in imports)
    return "production" if is_celery else None


class SettingsMentions:
    """What else in the project names a settings module, and would miss it."""

    def __init__(self, project: Project, module: Module) -> None:
        self._project = project
        self._module = module
        self._programs = {(each.span.path, each.span.start) for each in entries(project, module)}

    @property
    def elsewhere(self) -> str | None:
        """A file that goes by the module's dotted name, or None."""
        for other, _ in self._by_python:
            return self._project.shown_path(other.path)
        names = "|".join(re.escape(name) for name in self._module.names)
        word = re.compile(rf"(?<![\w./-])(?:{names})(?![\w-])")
        return next((way for way, text in self._texts if word.search(text)), None)

    @property
    def of_the_file(self) -> str | None:
        """A configuration that names the file itself, which moves."""
        root = self._project.root
        way = os.path.relpath(self._module.path, root).replace(os.sep, "/")
        parts = way.split("/")
        tail = "/".join(parts[-2:])
        word = re.compile(rf"(?<![\w-]){re.escape(tail)}(?![\w-])")
        return next(
            (name for name, text in self._texts if not name.endswith(_PROSE) and word.search(text)),
            None,
        )

    @property
    def private(self) -> str | None:
        """A module that takes a name from it which star imports leave out, or None."""
        for other, node in self._by_python:
            if isinstance(node, ast.ImportFrom):
                if any(alias.name.startswith("_") for alias in node.names):
                    return self._project.shown_path(other.path)
        return None

    @cached_property
    def _by_python(self) -> list[tuple[Module, ast.AST]]:
        stem = self._module.name.rpartition(".")[2].encode()
        found = []
        for other in self._project.modules:
            if other is self._module or stem.decode() not in self._project.text(other):
                continue
            source = self._project.source(other)
            for node in () if source is None else ast.walk(source.tree):
                if self._names_it(other, node):
                    found.append((other, node))
        return found

    def _names_it(self, other: Module, node: ast.AST) -> bool:
        own = self._module
        match node:
            case ast.Import(names=names):
                paths = [alias.name for alias in names]
                return any(self._project.module(path, near=other) is own for path in paths)
            case ast.ImportFrom(names=names):
                for alias in names:
                    for name in (None, alias.name):
                        imported = facts.Import(node.module or "", name, node.level)
                        if self._project.names.imported(other, imported) is own:
                            return True
            case ast.Constant(value=str(text)):
                place = Path(other.path), Span.of(other.path, node).start
                return place not in self._programs and any(
                    text == name or text.startswith(f"{name}.") for name in own.names
                )
        return False

    @cached_property
    def _texts(self) -> list[tuple[str, str]]:
        """The files that are no Python, by their path from the root."""
        root = os.fspath(self._project.root)
        found = []
        for folder, folders, files in os.walk(root):
            folders[:] = sorted(
                name
                for name in folders
                if name not in _NEVER and (not name.startswith(".") or name in _KEPT_HIDDEN)
            )
            for name in sorted(files):
                path = os.path.join(folder, name)
                if name.endswith(".py"):
                    continue
                try:
                    if os.path.getsize(path) <= _LARGEST:
                        text = Path(path).read_bytes()
                        if b"\0" not in text:
                            found.append(
                                (os.path.relpath(path, root), text.decode(errors="replace"))
                            )
                except OSError:
                    continue
        return found
