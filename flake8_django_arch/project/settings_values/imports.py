"""What imports bring into settings: names, modules, everything, included files."""

from __future__ import annotations

import ast
import fnmatch
import os
import sys
from typing import Final

from ..facts import Import
from ..names import Module
from .containers import Containers
from .run import Doubt, Frame, ImportedModule, Lazy, Run
from .values import (
    UNKNOWN,
    External,
    Included,
    Known,
    Location,
    Mapping,
    ModuleValue,
    Reference,
    Slot,
    Value,
)

_STANDARD: Final = sys.stdlib_module_names


class Imports:
    """Executes imports where a run stands."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._containers = Containers(run)

    def execute(self, node: ast.Import | ast.ImportFrom) -> None:
        """Execute an import statement."""
        if isinstance(node, ast.Import):
            for alias in node.names:
                self._module(alias, node)
            return
        if node.module == "__future__":
            return
        for alias in node.names:
            self._name(node, alias)

    def named(self, path: Value | None) -> Value:
        """What ``import_string`` gives for a dotted path."""
        if not isinstance(path, Known):
            return UNKNOWN
        package, _, name = str(path.value).rpartition(".")
        module = self._run.module(package) if package else None
        if module is None or module.installed:
            return External(str(path.value))
        slot = self._run.member(module, name)
        return UNKNOWN if slot is None else self._run.forced(slot.value)

    def module(self, path: Value) -> Value:
        """What ``import_module`` gives for a dotted path."""
        if not isinstance(path, Known):
            return UNKNOWN
        module = self._run.module(str(path.value))
        if module is None or module.installed:
            return External(str(path.value))
        return ModuleValue(module)

    def _module(self, alias: ast.alias, node: ast.Import) -> None:
        run = self._run
        target = run.module(alias.name)
        self._note(target, alias.name, node)
        name = alias.asname or alias.name.partition(".")[0]
        path = alias.name if alias.asname else name
        bound = run.module(path)
        value: Value = External(path)
        if bound is not None and not bound.installed:
            value = ModuleValue(bound)
        run.put(run.frame.names, name, Slot(value, run.at(node)))

    def _name(self, node: ast.ImportFrom, alias: ast.alias) -> None:
        run = self._run
        near = run.frame.module
        named = near.absolute(Import(node.module or "", alias.name, node.level))
        found = (run.module(path) for path in named)
        target = next((module for module in found if module is not None), None)
        where = run.at(node)
        path = named[0] if named else node.module or ""
        if alias.name == "*":
            self._note(target, path, node)
            self._import_all(target)
            return
        name = alias.asname or alias.name
        inner = run.module(f"{path}.{alias.name}")
        is_module = inner is not None and not inner.installed
        if target is None and inner is None:
            self._note(None, path, node)
        elif is_module and inner is not None:
            self._note(inner, path, node)
        else:
            self._note(target, path, node)
        if is_module and inner is not None and not self._has(target, alias.name):
            run.put(run.frame.names, name, Slot(ModuleValue(inner), where))
        elif target is None or target.installed:
            run.put(run.frame.names, name, Slot(External(f"{path}.{alias.name}"), where))
        elif alias.name.isupper():
            slot = run.member(target, alias.name)
            run.put(run.frame.names, name, slot or Slot(UNKNOWN, where))
        else:
            run.put(run.frame.names, name, Slot(Lazy(target, alias.name), where))

    def _has(self, module: Module | None, name: str) -> bool:
        """Whether a package binds a name itself, beside a module of that name."""
        if module is None or module is self._run.frame.module:
            return False
        known = module.facts
        return name in known.functions or name in known.classes or known.assigned(name) is not None

    def _note(self, target: Module | None, name: str, node: ast.stmt) -> None:
        """Remember an import of the project's, and one that may fail."""
        run = self._run
        if target is None:
            if name.partition(".")[0] not in _STANDARD:
                run.doubts.add(Doubt.IMPORT)
        elif not target.installed:
            run.imports.append(ImportedModule(target, run.at(node), run.state.presence))

    def _import_all(self, target: Module | None) -> None:
        run = self._run
        names = run.frame.names
        if target is run.frame.module:
            return
        if target is None:
            run.doubt_all(names)
            return
        cell = run.mapping(run.namespace(target))
        if cell.is_open:
            run.doubt_all(names)
        listed = self._listed(cell)
        for name, slot in cell.slots.items():
            if isinstance(name, str) and not name.startswith("__"):
                if name in listed if listed is not None else not name.startswith("_"):
                    self._containers.set_item(names, Known(name), slot)

    def _listed(self, cell: Mapping) -> frozenset[str] | None:
        """What ``__all__`` lists."""
        slot = cell.slots.get("__all__")
        if slot is None or not isinstance(slot.value, Reference):
            return None
        known = [one.value for one in self._containers.slots(slot.value)]
        return frozenset(str(one.value) for one in known if isinstance(one, Known))

    def include(self, patterns: list[Value]) -> None:
        """``include`` of django-split-settings: modules that run as part of this one."""
        run = self._run
        for given in patterns:
            pattern = given.pattern if isinstance(given, Included) else given
            if not isinstance(pattern, Known):
                run.doubt_all(run.frame.names)
                continue
            path = os.path.join(os.path.dirname(run.frame.module.path), str(pattern.value))
            wanted = os.path.normpath(path)
            found = [known for known in run.project.files if fnmatch.fnmatch(known, wanted)]
            if not found:
                run.doubt_all(run.frame.names)
            for known in sorted(found):
                self._include(run.project.at(known))

    def _include(self, module: Module) -> None:
        run = self._run
        source = run.project.source(module)
        outer = run.frame
        if source is None or module is outer.module:
            return
        run.imports.append(ImportedModule(module, Location(outer.module, 1), run.state.presence))
        run.frame = Frame(module, outer.names)
        try:
            run.statements.block(source.tree.body)
        finally:
            run.frame = outer
