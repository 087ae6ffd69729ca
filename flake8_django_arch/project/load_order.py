"""Which files run while Django loads the models, and which only afterwards.

Source: ``django.apps.registry.Apps.populate``, which imports each app's package and its ``apps``,
then each app's ``models``, before ``ready()`` is called.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from .names import Module

if TYPE_CHECKING:
    from .project import Project

#: ``import shop.code``: facts keep what it binds, which is ``shop``.
_IMPORTS: Final = re.compile(r"^[ \t]*import[ \t]+([\w., \t]+)", re.MULTILINE)
_LOADED_EARLY: Final = ("__init__", "apps", "models")


class LoadOrder:
    """Answers which files are loaded with the models."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def is_with_models(self, module: Module) -> bool:
        """Whether a file is, or may be, loaded before the last model is."""
        return module.path in self._early

    @cached_property
    def _early(self) -> frozenset[str]:
        pending = [module for module in self._project.modules if self._starts(module)]
        found: dict[str, Module] = {}
        while pending:
            module = pending.pop()
            if module.path not in found and not module.installed:
                found[module.path] = module
                pending += self._imported(module)
        return frozenset(found)

    def leads_to(self, start: Module, target: Module) -> bool:
        """Whether importing a file may import another one."""
        pending, seen = [start], {start.path}
        while pending:
            module = pending.pop()
            if module is target:
                return True
            for imported in self._imported(module):
                if imported.path not in seen and not imported.installed:
                    seen.add(imported.path)
                    pending.append(imported)
        return False

    def _starts(self, module: Module) -> bool:
        """Whether Django itself imports a file so early, or a file holds models."""
        way = self._project.shown_path(module.path).split("/")
        if os.path.splitext(way[-1])[0] in _LOADED_EARLY or "models" in way[:-1]:
            return True
        return any(self._project.models.of(cls) is not None for cls in module.classes())

    def _imported(self, module: Module) -> Iterator[Module]:
        known = module.facts
        paths = [
            path.strip()
            for line in _IMPORTS.findall(self._project.text(module))
            for path in line.split(",")
        ]
        for imported in (*known.imports.values(), *known.star_imports):
            for path in module.absolute(imported):
                paths += [path, f"{path}.{imported.name}"]
        for path in paths:
            if found := self._project.module(path.partition(" ")[0], module):
                yield found
