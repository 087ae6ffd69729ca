"""Which classes name a class or function in a setting: ``actions``, ``filter_backends``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import facts
from .names import ClassDef, FunctionDef, Module

if TYPE_CHECKING:
    from .project import Project


def naming(project: Project, setting: str, wanted: ClassDef | FunctionDef) -> Iterator[ClassDef]:
    """The classes whose own body names it in a setting, by itself or in a list."""
    for module in project.mentions.of(wanted.name):
        for cls in module.classes():
            named = cls.facts.attributes.get(setting)
            if named is not None and _names(project, module, named.value, wanted):
                yield cls


def _names(
    project: Project, module: Module, value: facts.Expression, wanted: ClassDef | FunctionDef
) -> bool:
    match value:
        case facts.Name(path=path):
            return project.names.resolve(module, path) is wanted
        case facts.Sequence(items=items):
            return any(_names(project, module, item, wanted) for item in items)
        case facts.Sum(left=left, right=right):
            return any(_names(project, module, each, wanted) for each in (left, right))
    return False
