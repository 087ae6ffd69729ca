"""A loop that does nothing but write, and that a single statement may stand for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, Self

from ...immutable import Immutable
from ...project.source import FunctionNode
from ...project.syntax import enclosing, names_in, twin

if TYPE_CHECKING:
    from ..file import File

_REPEATING_OR_CATCHING: Final = (ast.For, ast.AsyncFor, ast.While, ast.Try, ast.TryStar)


class LoneLoop(Immutable, frozen=True):
    """A ``for`` statement in a function whose last statement is a call.

    No other loop is around it, and nothing that deals with an error after some rows.
    """

    function: ast.FunctionDef
    loop: ast.For
    call: ast.Call

    @classmethod
    def at(cls, file: File, made: ast.AST | None) -> Self | None:
        """The loop that ends with a call, if what it binds is of no use elsewhere.

        None where a comment stands in it, but for one behind its last line, which is kept.
        """
        call = None if made is None else twin(file.source.tree, made)  # it may be parsed twice
        around = enclosing(file.source.tree, call) if isinstance(call, ast.Call) else []
        if (
            not isinstance(call, ast.Call)
            or len(around) < 3
            or not isinstance(around[-1], ast.Expr)
        ):
            return None
        loop = around[-2]
        function = next((each for each in around[::-1] if isinstance(each, FunctionNode)), None)
        if not isinstance(loop, ast.For) or not isinstance(function, ast.FunctionDef):
            return None
        outer = around[around.index(function) : -2]
        if loop.body[-1] is not around[-1] or loop.orelse:
            return None
        if any(isinstance(each, _REPEATING_OR_CATCHING) for each in outer):
            return None
        if _is_read_elsewhere(function, loop) or _has_comment(file, loop):
            return None
        return cls(function, loop, call)


def _is_read_elsewhere(function: ast.FunctionDef, loop: ast.For) -> bool:
    """Whether a function uses what the loop binds outside of the loop: it is bound no more then.

    Other loops that bind the same name see rows of their own.
    """
    bound = names_in(loop.target)
    apart = set(ast.walk(loop))
    for other in ast.walk(function):
        if isinstance(other, ast.For) and not other.orelse and bound <= names_in(other.target):
            apart |= {inner for each in (other.target, *other.body) for inner in ast.walk(each)}
    return any(
        isinstance(node, ast.Name) and node.id in bound and node not in apart
        for node in ast.walk(function)
    )


def _has_comment(file: File, loop: ast.For) -> bool:
    """Whether a comment stands between its lines, or below them and still in its block."""
    lines = file.project.text(file.module).splitlines()
    end = loop.end_lineno or 0
    if any("#" in line for line in lines[loop.lineno - 1 : end - 1]):
        return True
    for line in lines[end:]:
        text = line.lstrip()
        if text and not text.startswith("#"):
            return False
        if text and len(line) - len(text) > loop.col_offset:
            return True
    return False
