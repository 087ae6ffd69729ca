"""Conditions that one pass of a loop meets at most: ``if line == chosen:``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.models import Kind
from ...project.syntax import names_in
from ..held_rows import rows_in
from ..joining import options
from ..querysets.origins import CALLERS_LOOP, Loop
from ..values import Input, Mixture, QuerySet, Row, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ..frame import Drawn, Frame

_NONE: Final[frozenset[Loop]] = frozenset()
#: Relations to rows that belong to one row alone.
_OWNING: Final = (Kind.REVERSE, Kind.GENERIC_RELATION)


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
    """The loops whose rows one side tells apart, where the other is the same in each pass.

    A row that belongs to one parent turns up once, however many parents an outer loop draws.
    """
    key = ""
    if isinstance(one, ast.Attribute):
        key = one.attr
        one = one.value
    if not isinstance(one, ast.Name):
        return _NONE
    if not key and isinstance(evaluator.frame.names.get(one.id), Input):
        return _naming(evaluator.frame, one.id, names_in(other))
    loop = _drawing(evaluator.frame.names.get(one.id), key)
    drawn = evaluator.frame.drawn.get(loop) if loop is not None else None
    if drawn is None or one.id not in drawn.targets or one.id in drawn.rebound:
        return _NONE
    mentioned, found = names_in(other), set[Loop]()
    while loop is not None and _is_same(evaluator.frame, mentioned, loop):
        found.add(loop)
        loop = _drawing_parents(evaluator.frame.drawn.get(loop))
    return frozenset(found)


def _naming(frame: Frame, name: str, mentioned: frozenset[str]) -> frozenset[Loop]:
    """The loops over what someone has sent, of which a name holds each piece.

    ``for kind in kinds: if kind == "order":`` asks once for each kind that was named.
    """
    return frozenset(
        loop
        for loop in frame.loops
        if (drawn := frame.drawn.get(loop)) is not None
        if name in drawn.targets - drawn.rebound and _is_same(frame, mentioned, loop)
    )


def _is_same(frame: Frame, names: frozenset[str], loop: Loop) -> bool:
    """Whether no pass of a loop gives names another value; of a caller's, as far as it is told."""
    if loop == CALLERS_LOOP:
        return all(name in frame.given and not _is_drawn_by_caller(frame, name) for name in names)
    drawn = frame.drawn.get(loop)
    return drawn is not None and names.isdisjoint(drawn.targets | drawn.rebound)


def _is_drawn_by_caller(frame: Frame, name: str) -> bool:
    return any(
        isinstance(row, Row) and CALLERS_LOOP in row.loops for row in rows_in(frame.given[name])
    )


def _drawing_parents(drawn: Drawn | None) -> Loop | None:
    """The loop that draws the rows whose own rows another loop runs over."""
    read = drawn.source.read if drawn is not None and isinstance(drawn.source, QuerySet) else None
    if read is None or read.relation.kind not in _OWNING or not read.owner.loops:
        return None
    is_drawn = not read.owner.path or read.owner.path[-1].kind in _OWNING
    return read.owner.loops[-1] if is_drawn else None


def _drawing(value: Value | None, key: str) -> Loop | None:
    """The loop that draws the rows which a name holds; ``key`` is what is compared of them."""
    loops = set()
    for row in () if value is None else _each(value):
        if not isinstance(row, Row) or not row.loops:
            return None
        if row.path and not row.path[-1].kind.is_many:
            return None
        if key and not row.model.tells_rows_apart(key):
            return None
        loops.add(row.loops[-1])
    return loops.pop() if len(loops) == 1 else None


def _each(value: Value) -> Iterator[Value]:
    for option in options(value):
        yield from option.parts if isinstance(option, Mixture) else (option,)
