"""Paths as settings write them: ``BASE_DIR / "templates"`` and its many relatives."""

from __future__ import annotations

import ast
import os
from typing import TYPE_CHECKING, Final

from .extract import dotted
from .names import Module, ValueDef

if TYPE_CHECKING:
    from .project import Project

#: How many names and calls deep a path is followed.
_DEEPEST: Final = 24
#: Functions and methods that give the path that they are given, made absolute at most.
_SAME: Final = frozenset(
    "Path PurePath abspath absolute expanduser fspath normpath realpath resolve str".split()
)


class Paths:
    """Evaluates expressions that give paths, without running anything."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def assigned(self, module: Module, name: str) -> tuple[Module, ast.expr] | None:
        """The expression that a name of a module stands for, and the module in which it stands."""
        found = self._project.names.resolve(module, name)
        if not isinstance(found, ValueDef):
            return None
        source = self._project.source(found.module)
        for statement in ast.walk(source.tree) if source else ():
            if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
                if statement.lineno == found.assignment.line:
                    return found.module, statement.value
        return None

    def path(self, module: Module, node: ast.expr, left: int = _DEEPEST) -> str | None:
        """The path that an expression gives, or None where that cannot be told."""
        if left == 0:
            return None
        match node:
            case ast.Constant(value=str() as text):
                return text
            case ast.Name(id="__file__"):
                return module.path
            case ast.Name() | ast.Attribute() if (name := dotted(node)) is not None:
                if found := self.assigned(module, name):
                    return self.path(*found, left - 1)
        match node:
            case ast.Attribute(value=value, attr="parent"):
                return _above(self.path(module, value, left - 1), 1)
            case ast.Attribute(value=value, attr="root"):  # environ.Path
                return self.path(module, value, left - 1)
            case ast.Subscript(
                value=ast.Attribute(value=value, attr="parents"), slice=ast.Constant(value=int(n))
            ):
                return _above(self.path(module, value, left - 1), n + 1)
            case ast.BinOp(left=value, op=ast.Sub(), right=ast.Constant(value=int(n))):
                return _above(self.path(module, value, left - 1), n)  # environ.Path
            case ast.BinOp(left=value, op=ast.Div(), right=rest):
                return self._joined(module, [value, rest], left)
            case ast.BinOp(left=value, op=ast.Add(), right=rest):
                parts = [self.path(module, part, left - 1) for part in (value, rest)]
                return None if None in parts else "".join(filter(None, parts))
            case ast.Call():
                return self._call(module, node, left)
        return None

    def _call(self, module: Module, node: ast.Call, left: int) -> str | None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else dotted(node.func) or ""
        of = node.func.value if isinstance(node.func, ast.Attribute) else None
        if name == "dirname" and node.args:
            return _above(self.path(module, node.args[0], left - 1), 1)
        if name == "join":
            return self._joined(module, node.args, left)
        if name in ("joinpath", "path") and of is not None:
            return self._joined(module, [of, *node.args], left)
        if name in _SAME:
            parts = node.args or ([] if of is None else [of])
            return self._joined(module, parts, left)
        if isinstance(node.func, ast.Name) and node.args:  # environ.Path: ROOT_DIR("templates")
            return self._joined(module, [node.func, *node.args], left)
        return None

    def _joined(self, module: Module, parts: list[ast.expr], left: int) -> str | None:
        found = [self.path(module, part, left - 1) for part in parts]
        known = [part for part in found if part is not None]
        return os.path.join(*known) if known and len(known) == len(found) else None


def _above(path: str | None, levels: int) -> str | None:
    for _ in range(levels):
        path = path and os.path.dirname(path)
    return path
