"""Whether a function holds a lock, so that no other request does the same at the same time."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...project.source import FunctionNode
from ...project.syntax import walk
from ..enclosing import position


def holds_lock(function: FunctionNode, apart_from: ast.AST | None = None) -> bool:
    """Whether a function locks rows, or works within a lock of any other kind.

    Which rows it locks does not matter: locking the parent guards its children. ``apart_from`` is
    an expression whose own ``select_for_update`` does not count.
    """
    own = set() if apart_from is None else set(map(position, walk(apart_from)))
    return any(
        isinstance(node, ast.Attribute)
        and node.attr == "select_for_update"
        and position(node) not in own
        for node in walk(function)
    ) or any("lock" in name.lower() for name in _guards(function))


def _guards(function: FunctionNode) -> Iterator[str]:
    """The names in what a function is decorated with and in its ``with`` statements."""
    expressions = list(function.decorator_list)
    for node in walk(function):
        if isinstance(node, ast.With | ast.AsyncWith):
            expressions += [item.context_expr for item in node.items]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "acquire":
                yield "lock"
    for expression in expressions:
        for node in walk(expression):
            if isinstance(node, ast.Name):
                yield node.id
            elif isinstance(node, ast.Attribute):
                yield node.attr
