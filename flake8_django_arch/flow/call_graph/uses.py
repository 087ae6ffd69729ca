"""Every place of the project that uses a function, or why they cannot all be told."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...immutable import Immutable
from ...project import discovery, facts
from ...project.names import FunctionDef, Module
from ...project.syntax import walk
from ..mending.import_edits import bindings
from ..mending.obstacle import Obstacle

if TYPE_CHECKING:
    from ...project.project import Project
    from ...project.source import Source


class Use(Immutable, frozen=True):
    """A name or attribute that stands for the function, with what is around it."""

    module: Module
    node: ast.expr
    #: The nodes around it, the innermost first.
    around: tuple[ast.AST, ...]


def uses(project: Project, function: FunctionDef, *, in_tests: bool = True) -> list[Use]:
    """Every use of a function outside classes, imports left out.

    Raises :class:`Obstacle` where a text, another name or a file that is not understood may be one.
    """
    word = re.compile(rf"(?<!\w){re.escape(function.name)}(?!\w)")
    found: list[Use] = []
    for module in project.modules:
        if not in_tests and discovery.is_test(project.shown_path(module.path)):
            continue
        if word.search(project.text(module)):
            source = project.source(module)
            if source is None:
                raise Obstacle(f"{project.shown_path(module.path)} does not parse")
            found += _InFile(project, function, source).uses()
    return found


class _InFile:
    def __init__(self, project: Project, function: FunctionDef, source: Source) -> None:
        self._project = project
        self._function = function
        self._source = source
        self._module = source.module
        self._where = project.shown_path(source.module.path)
        self._home = function.module.name.rpartition(".")[2]
        self._outer: dict[ast.AST, ast.AST] = {}
        for node in walk(source.tree):
            self._outer.update(dict.fromkeys(ast.iter_child_nodes(node), node))

    def uses(self) -> Iterator[Use]:
        """The uses in this file."""
        name = self._function.name
        meanings = list(bindings(self._source.tree, name))
        imports = [each for each in meanings if self._brings(each)]
        is_own = self._module is self._function.module
        is_meant = bool(imports) or self._resolved(name)
        if is_meant and len(meanings) > len(imports) + is_own:
            raise Obstacle(f"{name} has several meanings in {self._where}")
        for node in walk(self._source.tree):
            match node:
                case ast.Name(id=read) if read == name and is_meant:
                    yield self._use(node)
                case ast.Attribute(attr=read) if read == name and self._is_attribute(node):
                    yield self._use(node)
                case ast.Constant(value=str() as text) if self._names(text):
                    raise Obstacle(f"{self._where} names it in a text")
                case ast.ImportFrom() if self._renames(node):
                    raise Obstacle(f"{self._where} imports it under another name")

    def _use(self, node: ast.expr) -> Use:
        around: list[ast.AST] = []
        inner: ast.AST = node
        while inner in self._outer:
            inner = self._outer[inner]
            around.append(inner)
        return Use(self._module, node, tuple(around))

    def _resolved(self, path: str) -> bool:
        return self._project.names.resolve(self._module, path) is self._function

    def _brings(self, node: ast.AST) -> bool:
        """Whether an import, in whatever scope, brings the function under its name."""
        return isinstance(node, ast.ImportFrom) and self._imports(node)

    def _imports(self, node: ast.ImportFrom) -> bool:
        imported = facts.Import(node.module or "", self._function.name, node.level)
        found = self._project.names.imported(self._module, imported)
        return found is self._function

    def _renames(self, node: ast.ImportFrom) -> bool:
        name = self._function.name
        return any(
            alias.name == name and (alias.asname or name) != name for alias in node.names
        ) and self._imports(node)

    def _is_attribute(self, node: ast.Attribute) -> bool:
        """``tasks.notify``, whatever scope imports ``tasks``."""
        path = ast.unparse(node)
        if self._resolved(path):
            return True
        holder = ast.unparse(node.value)
        for each in bindings(self._source.tree, holder.partition(".")[0]):
            if isinstance(each, ast.ImportFrom | ast.Import) and holder.endswith(self._home):
                raise Obstacle(f"{self._where} uses {path}, which may be it")
        return False

    def _names(self, text: str) -> bool:
        name = re.escape(self._function.name)
        if text == self._function.name:
            return self._home in self._project.text(self._module)
        return bool(re.search(rf"[.:]{name}(\.\w+)?$", text))
