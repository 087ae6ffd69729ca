"""What becomes of a row that a loop has just made."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.source import FunctionNode
from ...project.syntax import twin, walk
from ..querysets.methods import LINKING

_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While)
_COLLECTS: Final = frozenset({"append", "add", "appendleft", "extend", "insert"})


def is_needed(function: FunctionNode, written: ast.Call) -> bool:
    """Whether a loop uses the row that ``create()`` or ``save()`` has written, beyond keeping it.

    Rows of ``bulk_create()`` have their keys only after the loop.
    """
    call = twin(function, written)  # the file may have been parsed more than once
    if not isinstance(call, ast.Call):
        return True
    loop = _innermost_loop(function, call)
    if loop is None:
        return False  # a comprehension collects them
    for statement in walk(loop):
        match statement:
            case ast.Expr(value=value) if _is(value, call):
                return _is_receiver_needed(loop, call)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _is(value, call):
                return _is_used_after(loop, name, call)
            case ast.Call(func=ast.Attribute(attr=attr), args=[*_, value]) if _is(value, call):
                return attr not in _COLLECTS
            case ast.Yield(value=ast.expr() as value) if _is(value, call):
                return False
            case ast.ListComp(elt=value) | ast.GeneratorExp(elt=value) if _is(value, call):
                return False
    return True


def is_relation_read(function: FunctionNode, written: ast.Call, relation: str) -> bool:
    """Whether the loop asks for a relation's rows after a call has linked or unlinked some."""
    call = twin(function, written)
    if not isinstance(call, ast.Call):
        return True
    loop = _innermost_loop(function, call)
    return isinstance(loop, _LOOPS) and any(
        isinstance(node, ast.Attribute)
        and node.attr not in LINKING
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == relation
        and node.lineno > call.lineno
        for statement in loop.body
        for node in walk(statement)
    )


def _is_receiver_needed(loop: ast.AST, call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Name(id=name), attr="save" | "asave"):
            return _is_used_after(loop, name, call)
    return False


def _is(value: ast.expr, call: ast.Call) -> bool:
    return value is call or isinstance(value, ast.Await) and value.value is call


def _innermost_loop(function: FunctionNode, call: ast.Call) -> ast.AST | None:
    loops = (node for node in walk(function) if isinstance(node, _LOOPS))
    around = [loop for loop in loops if any(inner is call for inner in walk(loop))]
    return around[-1] if around else None


def _is_used_after(loop: ast.AST, name: str, call: ast.Call) -> bool:
    assert call.end_lineno is not None
    kept = {id(node) for node in _collected(loop)}
    return any(
        isinstance(node, ast.Name)
        and node.id == name
        and isinstance(node.ctx, ast.Load)
        and node.lineno > call.end_lineno
        and id(node) not in kept
        for node in walk(loop)
    )


def _collected(loop: ast.AST) -> Iterator[ast.expr]:
    for node in walk(loop):
        match node:
            case ast.Call(func=ast.Attribute(attr=attr), args=arguments) if attr in _COLLECTS:
                yield from arguments
            case ast.Yield(value=ast.expr() as value):
                yield value
