"""Conditions that one pass of a loop meets at most: ``if line == chosen:``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..project.source import names_in
from .origins import Loop
from .values import Mixture, Row, Value, options

if TYPE_CHECKING:
    from .evaluate import Evaluator

_NONE: Final[frozenset[Loop]] = frozenset()


def meeting(evaluator: Evaluator, test: ast.expr, outcome: bool = True) -> frozenset[Loop]:
    """The loops for one of whose rows, at most, a condition has that outcome."""
    if not evaluator.frame.drawn:
        return _NONE
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return meeting(evaluator, operand, not outcome)
        case ast.BoolOp(op=operator, values=values):
            if isinstance(operator, ast.And) is outcome:
                return _NONE.union(*(meeting(evaluator, value, outcome) for value in values))
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            if isinstance(operator, (ast.Eq, ast.Is) if outcome else (ast.NotEq, ast.IsNot)):
                return _told_by(evaluator, left, right) | _told_by(evaluator, right, left)
    return _NONE


def _told_by(evaluator: Evaluator, one: ast.expr, other: ast.expr) -> frozenset[Loop]:
    """The loop whose rows one side tells apart, where the other is the same in each pass."""
    key = ""
    if isinstance(one, ast.Attribute):
        key = one.attr
        one = one.value
    if not isinstance(one, ast.Name):
        return _NONE
    loop = _drawing(evaluator.frame.names.get(one.id), key)
    drawn = evaluator.frame.drawn.get(loop) if loop is not None else None
    if loop is None or drawn is None or one.id not in drawn.targets or one.id in drawn.rebound:
        return _NONE
    mentioned = names_in(other)
    return frozenset({loop}) if mentioned.isdisjoint(drawn.targets | drawn.rebound) else _NONE


def _drawing(value: Value | None, key: str) -> Loop | None:
    """The loop that draws the rows which a name holds; ``key`` is what is compared of them."""
    loops = set()
    for row in () if value is None else _each(value):
        if not isinstance(row, Row) or not row.loops:
            return None
        if row.path and not row.path[-1].kind.is_many:
            return None
        if key and key not in ("pk", row.model.primary_key):
            return None
        loops.add(row.loops[-1])
    return loops.pop() if len(loops) == 1 else None


def _each(value: Value) -> Iterator[Value]:
    for option in options(value):
        yield from option.parts if isinstance(option, Mixture) else (option,)
