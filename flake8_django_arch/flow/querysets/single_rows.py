"""Rows that a query fetches one alone: what ``get()``, ``first()`` and their like give."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...finding import Place
from ..values import Row, Value
from .origins import Loop, Origin

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ..frame import Frame


def got(evaluator: Evaluator, row: Value, node: ast.Call, *, is_locked: bool) -> Value:
    """A row as such a call gives it.

    ``shop_orders(user).get(number=number)``: others may list the orders of that function, so what
    this row needs besides is loaded here.
    """
    if not isinstance(row, Row):
        return row
    row = replace(row, is_alone=True, is_locked=is_locked)
    origin, function = row.origin, evaluator.function
    around = None if function is None else evaluator.flow.node(function)
    if type(origin) is not Origin or around is None:
        return row
    lines = range(around.lineno, (around.end_lineno or around.lineno) + 1)
    if origin.module is evaluator.module and origin.place.line in lines:
        return row
    origin = replace(origin, module=evaluator.module, place=Place.of(node), through=None)
    return replace(row, origin=origin)


def is_asked_once(frame: Frame, row: Row) -> bool:
    """Whether each pass gets the row by a query of its own, and asks once for what it leads to.

    A prefetch asks as often for one row as reading its relations does; only a join saves a query.
    """
    return _is_of_each_pass(frame.loops, row)


def is_locked_by_each(loops: Iterable[Loop], row: Row) -> bool:
    """Whether each pass of all of these loops locks the row by a query of its own.

    What it asks about the row then, nobody else changes any more; before, others might.
    """
    return row.is_locked and _is_of_each_pass(loops, row)


def _is_of_each_pass(loops: Iterable[Loop], row: Row) -> bool:
    return row.is_alone and all(loop in row.loops for loop in loops if loop.grows)
