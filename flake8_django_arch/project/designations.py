"""Where a project designates its settings: what it puts into ``DJANGO_SETTINGS_MODULE``."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..immutable import Immutable
from .files import CONFIGURATION

if TYPE_CHECKING:
    from .names import Module
    from .project import Project

VARIABLE: Final = "DJANGO_SETTINGS_MODULE"
_DOTTED: Final = re.compile(r"[A-Za-z_]\w*(\.\w+)*\.?")
_IN_CONFIGURATION: Final = re.compile(
    rf"""^[^#;\n]*?(?:\b{VARIABLE}\s*=\s*|--ds[ =])["']?([\w.]+)""", re.MULTILINE
)


class Entry(IntEnum):
    """What starts the project, in the order in which it is believed."""

    MANAGE = 1
    SERVER = 2
    PROGRAM = 3
    TESTS = 4


class Designation(Immutable, frozen=True):
    """One module that is named as the settings, and what names it."""

    entry: Entry
    module: Module


def designations(project: Project) -> list[Designation]:
    """Every one in the project, that of the outermost ``manage.py`` first.

    Settings that are named but not in the tree are left out.
    """
    found = [
        (entry, path.count(os.sep), name, path)
        for entry, path, name in [*_in_modules(project), *_in_configurations(project)]
    ]
    designated: dict[Designation, None] = {}
    for entry, _, name, path in sorted(found, key=lambda item: item[:2]):
        module = project.module(name, near=project.at(path))
        if module is not None and not module.installed:
            designated[Designation(entry, module)] = None
    return list(designated)


def names_settings_elsewhere(project: Project) -> bool:
    """Whether a program of the project runs with settings that are not in the tree."""
    return any(
        project.module(name, near=project.at(path)) is None
        for _, path, name in _in_modules(project)
    )


def _in_modules(project: Project) -> Iterator[tuple[Entry, str, str]]:
    for module in project.mentioning(VARIABLE):
        source = project.source(module)
        for name in () if source is None else _named(source.tree):
            yield entry_of(module), module.path, name


def entry_of(module: Module) -> Entry:
    """What kind of program a module is. ``asgi`` may be a package, and ``wsgi/app.py`` occurs."""
    parts = module.name.split(".")
    if parts[-1] == "manage":
        return Entry.MANAGE
    return Entry.PROGRAM if {"wsgi", "asgi"}.isdisjoint(parts[-2:]) else Entry.SERVER


def _named(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="setdefault"), args=[ast.Constant(value=key), value]
            ) if (key == VARIABLE):
                yield from _module_names(value)
            case ast.Assign(
                targets=[ast.Subscript(slice=ast.Constant(value=key))], value=value
            ) if (key == VARIABLE):
                yield from _module_names(value)


def _module_names(value: ast.expr) -> Iterator[str]:
    """What looks like a module in a value: a default, a branch, the start of an f-string."""
    for node in ast.walk(value):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if _DOTTED.fullmatch(node.value):
                yield node.value.rstrip(".")


def _in_configurations(project: Project) -> Iterator[tuple[Entry, str, str]]:
    for folder in project.source_roots:
        for name in CONFIGURATION:
            try:
                text = (Path(folder) / name).read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
            # its modules are imported as those of a file beside it
            beside = os.path.join(folder, "conftest.py")
            for module in _IN_CONFIGURATION.findall(text):
                yield Entry.TESTS, beside, module
