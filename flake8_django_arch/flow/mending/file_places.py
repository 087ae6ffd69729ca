"""What a module makes of ``__file__``, and the same once the module stands a folder deeper."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.extract import dotted

#: What gives the same file in another form.
_CALLS: Final = ("Path", "abspath", "realpath", "normpath", "fspath", "str")
_METHODS: Final = frozenset({"resolve", "absolute"})


def moved_deeper(tree: ast.Module, text: str) -> Iterator[tuple[ast.expr, str] | None]:
    """For each use of ``__file__`` the expression to replace, and its new code.

    None for a use that is no folder above the file.
    """
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "__file__":
            yield _moved(node, parents, text)


def _moved(
    node: ast.expr, parents: dict[ast.AST, ast.AST], text: str
) -> tuple[ast.expr, str] | None:
    at = node
    while (above := _same_file(at, parents)) is not None:
        at = above
    parent = parents.get(at)
    match parent:
        case ast.Attribute(attr="parent"):
            return parent, f"{_code(parent, text)}.parent"
        case ast.Attribute(attr="parents"):
            index = parents.get(parent)
            match index:
                case ast.Subscript(slice=ast.Constant(value=int(number))) if number >= 0:
                    return index.slice, str(number + 1)
        case ast.Call(func=function, args=[only]) if only is at:
            name = dotted(function) or ""
            if name.rpartition(".")[2] == "dirname":
                return parent, f"{name}({_code(parent, text)})"
        case ast.BinOp(left=left, op=ast.Sub(), right=ast.Constant(value=int(number))):
            if left is at and number > 0:  # environ.Path(__file__) - 2
                return parent.right, str(number + 1)
    return None


def _same_file(node: ast.expr, parents: dict[ast.AST, ast.AST]) -> ast.expr | None:
    """The expression around one that stands for the same file."""
    parent = parents.get(node)
    match parent:
        case ast.Call(func=function, args=[only], keywords=[]) if only is node:
            name = dotted(function) or ""
            return parent if name.rpartition(".")[2] in _CALLS else None
        case ast.Attribute(attr=method) if method in _METHODS:
            call = parents.get(parent)
            if isinstance(call, ast.Call) and call.func is parent:
                return call
    return None


def _code(node: ast.expr, text: str) -> str:
    return ast.get_source_segment(text, node) or ast.unparse(node)
