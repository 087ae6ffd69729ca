"""One parsed file: its tree, and where its classes and functions stand in it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from .syntax import defined_as

if TYPE_CHECKING:
    from .names import Module

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def parse(content: bytes) -> ast.Module | None:
    """The tree of a file's content, or None where it is not valid Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the user's file makes CPython warn of
            return ast.parse(content)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


class Source:
    """A file with its tree. The tree belongs to flake8's other plugins too: it is never changed."""

    def __init__(self, module: Module, tree: ast.Module, lines: list[str]) -> None:
        self.module = module
        self.tree = tree
        self.lines = lines

    @cached_property
    def _index(self) -> tuple[dict[str, ast.ClassDef], dict[str, FunctionNode]]:
        classes: dict[str, ast.ClassDef] = {}
        functions: dict[str, FunctionNode] = {}
        for qualname, node in _definitions(self.tree.body, ""):
            if isinstance(node, ast.ClassDef):
                classes[qualname] = node
            else:
                functions[qualname] = node
        return classes, functions

    @property
    def classes(self) -> dict[str, ast.ClassDef]:
        """Every class outside functions, by its qualified name."""
        return self._index[0]

    @property
    def functions(self) -> dict[str, FunctionNode]:
        """Every function and method outside other functions, by its qualified name."""
        return self._index[1]


def _definitions(
    body: list[ast.stmt], prefix: str
) -> Iterator[tuple[str, ast.ClassDef | FunctionNode]]:
    for statement in body:
        match statement:
            case ast.ClassDef():
                yield f"{prefix}{statement.name}", statement
                yield from _definitions(statement.body, f"{prefix}{statement.name}.")
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield f"{prefix}{defined_as(statement)}", statement
            case ast.If() | ast.For() | ast.While():
                yield from _definitions([*statement.body, *statement.orelse], prefix)
            case ast.With():
                yield from _definitions(statement.body, prefix)
            case ast.Try():
                handled = [inner for handler in statement.handlers for inner in handler.body]
                blocks = [*statement.body, *handled, *statement.orelse, *statement.finalbody]
                yield from _definitions(blocks, prefix)
