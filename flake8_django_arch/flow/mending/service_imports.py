"""What code needs of the imports of its module where it goes into the app's services."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...edits import AddImport, AddPlainImport, Edit, Span
from ...project import discovery, facts
from ...project.layers import ABOVE, Layer, home
from ...project.names import External, Module

if TYPE_CHECKING:
    from ..file import File

#: What a service knows nothing of.
_HTTP: Final = (
    *("django.http", "django.shortcuts", "django.template.response", "django.contrib.messages"),
    *("rest_framework", "ninja", "django.forms", "django.core.exceptions.PermissionDenied"),
    *("django.contrib.auth.login", "django.contrib.auth.logout", "graphene", "strawberry"),
)


class ServiceImports:
    """The imports that go along with moved code."""

    def __init__(self, file: File, services: Path, names: Sequence[str]) -> None:
        self._file = file
        self._project = file.project
        self._span = Span.of_file(services)
        path = os.fspath(services)
        self._services = self._project.at(path) if path in self._project.files else None
        self._folder = services.parent
        #: What stands in the way, or "".
        self.obstacle = ""
        self._edits: list[Edit] = []
        for name in names:
            self.obstacle = self.obstacle or self._add(name)

    @property
    def taken(self) -> frozenset[str]:
        """The names that the services bind already, or are about to."""
        if self._services is None:
            return frozenset()
        known = self._services.facts
        own = {assignment.name for assignment in known.assignments}
        return frozenset({*known.imports, *known.functions, *known.classes, *own})

    def edits(self, *, needs_transaction: bool) -> Iterator[Edit]:
        """The imports that the services lack."""
        edits = list(self._edits)
        if needs_transaction:
            edits.append(AddImport(self._span, "django.db", "transaction"))
        yield from dict.fromkeys(edits)

    def _add(self, name: str) -> str:
        module = self._file.module
        imported = module.facts.imports.get(name)
        if imported is None or name in module.facts.typing_only:
            return f"its writes need {name} of this module"
        if not self._is_bound_once(name):
            return f"{name} has several meanings in this module"
        symbol = self._project.names.resolve(module, name)
        if why := self._forbidden(name, symbol):
            return why
        if self._services is not None:
            if name in self.taken:
                known = self._project.names.resolve(self._services, name)
                is_same = known is symbol or isinstance(known, External) and known == symbol
                return "" if is_same else f"services.py calls something else {name}"
            target = home(symbol)
            if target is not None and not target.installed and self._leads_back(target):
                return f"{name} comes from what imports services.py"
        if self._is_replaced_in_tests(name):
            return f"tests replace {name} in this module"
        self._edits.append(self._import(name, imported))
        return ""

    def _is_bound_once(self, name: str) -> bool:
        return name not in {
            *self._file.module.facts.functions,
            *self._file.module.facts.classes,
            *(assignment.name for assignment in self._file.module.facts.assignments),
        }

    def _forbidden(self, name: str, symbol: object) -> str:
        if isinstance(symbol, External):
            for path in _HTTP:
                if symbol.path == path or symbol.path.startswith(f"{path}."):
                    return f"its writes need {name}, which is about requests"
        target = home(symbol)
        if target is not None and not target.installed:
            layer = self._project.layers.of(target)
            if layer in ABOVE[Layer.SERVICES]:
                return f"its writes need {name}, which is above services"
        return ""

    def _leads_back(self, start: Module) -> bool:
        """Whether importing a module would import the services."""
        waiting, seen = deque([start]), {start}
        while waiting:
            module = waiting.popleft()
            if module is self._services:
                return True
            for imported in module.facts.imports.values():
                target = home(self._project.names.imported(module, imported))
                if target is not None and not target.installed and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        return False

    def _is_replaced_in_tests(self, name: str) -> bool:
        """``mock.patch("shop.views.send_mail")`` would replace what nothing reads any more."""
        tail = self._file.module.name.rpartition(".")[2]
        word = re.compile(rf"""\b{tail}(\.|,\s*["']){name}\b""")
        return any(word.search(text) for text in self._naming_tests)

    @cached_property
    def _naming_tests(self) -> list[str]:
        """The texts of the tests that name the module."""
        tail = self._file.module.name.rpartition(".")[2]
        tests = (
            self._project.text(module)
            for module in self._project.modules
            if discovery.is_test(self._project.shown_path(module.path))
        )
        return [text for text in tests if tail in text]

    def _import(self, name: str, imported: facts.Import) -> Edit:
        module = self._relative(imported)
        if imported.name is None:
            code = f"import {module}" + (f" as {name}" if not _binds(module, name) else "")
            return AddPlainImport(self._span, module, code)
        if imported.name != name:
            code = f"from {module} import {imported.name} as {name}"
            return AddPlainImport(self._span, module, code)
        return AddImport(self._span, module, name)

    def _relative(self, imported: facts.Import) -> str:
        """The module of an import as ``services.py`` names it."""
        if not imported.level:
            return imported.module
        ups = imported.level - 1
        way = Path(self._file.module.path).parent.relative_to(self._folder).parts
        if ups >= len(way):
            return "." * (imported.level - len(way)) + imported.module
        inner = [*way[: len(way) - ups], *filter(None, [imported.module])]
        return f".{'.'.join(inner)}"


def _binds(module: str, name: str) -> bool:
    return module == name or module.partition(".")[0] == name
