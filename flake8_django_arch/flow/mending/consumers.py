"""What becomes of a queryset where it is written: who runs through it, and with which name."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Final

from ...project.source import FunctionNode
from ...project.syntax import times_bound

#: Builtins that run through what they are given, or count it, and keep nothing of it.
_RUNNING: Final = frozenset(
    {
        *("all", "any", "enumerate", "frozenset", "len", "list", "max", "min", "set", "sorted"),
        *("sum", "tuple", "zip"),
    }
)


class Use(Enum):
    """How rows are used."""

    #: A ``for`` statement draws them.
    LOOP = auto()
    COMPREHENSION = auto()
    #: Something runs through them that takes any list.
    RUN_THROUGH = auto()
    #: ``list(rows)``.
    LISTED = auto()
    #: It only matters whether there are any.
    TESTED = auto()
    INDEXED = auto()


def use_of(
    function: FunctionNode, way: Sequence[ast.AST], is_builtin: Callable[[str], bool]
) -> Use | None:
    """How an expression is used; ``way`` leads from it to the function. None if nothing tells.

    Of what a name is bound to, every use of the name counts.
    """
    direct = _direct(way, is_builtin)
    if direct is not None:
        return direct
    match way[:2]:
        case [inner, ast.Assign(targets=[ast.Name(id=name)], value=value)] if value is inner:
            return Use.RUN_THROUGH if _is_run_through(function, name, is_builtin) else None
    return None


def _direct(way: Sequence[ast.AST], is_builtin: Callable[[str], bool]) -> Use | None:
    inner, outer = way[0], way[1]
    match outer:
        case ast.For(iter=rows) if rows is inner:
            return Use.LOOP
        case ast.comprehension(iter=rows, is_async=0) if rows is inner:
            return Use.COMPREHENSION
        case ast.comprehension(ifs=tests) if inner in tests:
            return Use.TESTED
        case ast.If(test=test) | ast.IfExp(test=test) if test is inner:
            return Use.TESTED
        case ast.UnaryOp(op=ast.Not()):
            return Use.TESTED
        case ast.Call(func=ast.Name(id="bool"), args=[rows], keywords=[]):
            return Use.TESTED if rows is inner and is_builtin("bool") else None
        case ast.Call(func=ast.Name(id="list"), args=[rows], keywords=[]):
            return Use.LISTED if rows is inner and is_builtin("list") else None
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in _RUNNING:
            return Use.RUN_THROUGH if inner in arguments and is_builtin(name) else None
        case ast.Call(
            func=ast.Attribute(value=ast.Constant(value=str()), attr="join"), args=[rows]
        ) if (rows is inner):
            return Use.RUN_THROUGH
        case ast.Starred():
            is_shown = isinstance(way[2], ast.List | ast.Tuple | ast.Set | ast.Call)
            return Use.RUN_THROUGH if is_shown else None
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[rows]) if rows is inner:
            return Use.RUN_THROUGH
        case ast.Subscript(value=rows, slice=ast.Constant(value=int()), ctx=ast.Load()):
            return Use.INDEXED if rows is inner else None
    return None


def _is_run_through(function: FunctionNode, name: str, is_builtin: Callable[[str], bool]) -> bool:
    """Whether a name is bound once, and nothing else happens to what it is bound to."""
    if times_bound(function, name) != 1:
        return False
    outer: dict[ast.AST, ast.AST] = {}
    for node in ast.walk(function):
        outer.update(dict.fromkeys(ast.iter_child_nodes(node), node))
    for node in outer:
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load):
            way = [node, outer[node], outer.get(outer[node], function)]
            if _direct(way, is_builtin) in (None, Use.INDEXED):
                return False
    return True
