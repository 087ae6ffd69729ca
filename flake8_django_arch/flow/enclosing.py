"""What a call stands in: the statements and blocks around it, from the inside out.

A file may have been parsed anew since a call was met, so nodes are found by their places.
"""

from __future__ import annotations

import ast

from ..project.syntax import children, walk

Position = tuple[type[ast.AST], int, int, int | None, int | None]


def position(node: ast.AST) -> Position | None:
    """Where a node stands, and what it is; None for one without a place of its own."""
    if not isinstance(node, ast.expr | ast.stmt):
        return None
    return type(node), node.lineno, node.col_offset, node.end_lineno, node.end_col_offset


class Enclosing:
    """Answers what is around a node of one function."""

    def __init__(self, function: ast.AST) -> None:
        self._parents: dict[ast.AST, ast.AST] = {}
        self._nodes: dict[Position, ast.AST] = {}
        for node in walk(function):
            if (key := position(node)) is not None:
                self._nodes.setdefault(key, node)
            self._parents.update((child, node) for child in children(node))

    def way(self, node: ast.AST) -> list[ast.AST]:
        """The node and all that is around it, the function last; empty for one from elsewhere."""
        key = position(node)
        found = None if key is None else self._nodes.get(key)
        way = [] if found is None else [found]
        while way and (up := self._parents.get(way[-1])) is not None:
            way.append(up)
        return way
