"""What writes a model's rows now and then, aside from requests and tasks.

The admin, fixtures that are loaded, and migrations that make rows.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ...project import discovery
from ...project.admins import registrations
from ...project.models import Model
from ...project.names import Module
from ...project.project import Project
from ...project.syntax import walk
from ..querysets import methods as querysets

_RUN_PYTHON: Final = "RunPython"
#: What an admin class overrides to take rights away.
_RIGHTS: Final = ("has_add_permission", "has_change_permission")


def is_in_admin(project: Project, model: Model) -> bool:
    """Whether the admin lets its users edit a model's rows."""
    return any(
        model is one
        for module in project.mentioning(model.name)
        if not discovery.is_test(project.shown_path(module.path))
        for one in _edited_in(project, module)
    )


def _edited_in(project: Project, module: Module) -> Iterator[Model]:
    """The models whose rows a module lets the admin edit."""
    admins = project.admins
    for cls in module.classes():
        if admins.is_admin(cls) and not any(project.classes.method(cls, name) for name in _RIGHTS):
            yield from admins.models(cls)
    source = project.source(module)
    for call in () if source is None else registrations(source.tree):
        yield from admins.registered_plainly(module, call)


def is_loaded(project: Project, model: Model) -> bool:
    """Whether a fixture holds a model's rows, outside the tests."""
    label = re.compile(rf"\b{re.escape(model.label)}\b", re.I)
    for path in project.fixture_files:
        if not discovery.is_test(project.shown_path(path)):
            try:
                text = Path(path).read_text(encoding="utf-8", errors="replace")
            except OSError:  # it may just have been removed
                continue
            if label.search(text):
                return True
    return False


def is_migrated(project: Project, model: Model) -> bool:
    """Whether a migration asks for a model and makes rows."""
    for module in project.modules:
        if not discovery.is_migration(project.shown_path(module.path)):
            continue
        text = project.text(module)
        if _RUN_PYTHON in text and re.search(rf"[\"']{model.name}[\"']", text):
            source = project.source(module)
            for node in () if source is None else source.functions.values():
                if _called_in(node) & querysets.WRITES and model.name in _texts_in(node):
                    return True
    return False


def _called_in(node: ast.AST) -> frozenset[str]:
    """The methods that a function calls."""
    called = (each.func for each in walk(node) if isinstance(each, ast.Call))
    return frozenset(each.attr for each in called if isinstance(each, ast.Attribute))


def _texts_in(node: ast.AST) -> frozenset[str]:
    constants = (each for each in walk(node) if isinstance(each, ast.Constant))
    return frozenset(each.value for each in constants if isinstance(each.value, str))
