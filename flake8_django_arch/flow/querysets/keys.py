"""Rows that are looked up by key: which of them it is, those who call a function may decide.

``def name(self, pk): return self.by_pk[pk].customer.name`` reads the customer of one row. A caller
that loops, and hands over another key in each pass, reads those of many.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.syntax import arguments_of, names_in, positional_of
from ..containers.redrawing import redrawn
from ..held_rows import with_rows
from ..values import Dictionary, Known, Row, Value
from .origins import CALLERS_KEY, Given, Loop

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ..frame import Frame


#: Python's functions that make the same of the same.
_SAME: Final = frozenset({"int", "len", "str", "tuple"})


def looked_up(evaluator: Evaluator, container: Dictionary, key: ast.expr | None) -> Value:
    """What a dictionary holds under a key that is not known: another row in each pass of a loop.

    Where it was given to the function, and so was the key, calls bring other rows too.
    """
    value = redrawn(container.value, loops_of(evaluator, key))
    if key is None or not container.grows or not _is_given(evaluator, [key]):
        return value
    return with_rows(value, _of_callers_key)


def loops_of(evaluator: Evaluator, key: ast.expr | None) -> tuple[Loop, ...]:
    """The loops in each pass of which a key or index is another: those that bind what it names.

    ``by_id[newest].customer`` is the same for all orders that a loop draws.
    """
    frame = evaluator.frame
    if not frame.loops or key is None or any(map(_may_differ, ast.walk(key))):
        return frame.loops
    return _loops_that_bind(frame, _names([key]))


def loops_of_item(
    evaluator: Evaluator, item: ast.Subscript, index: Value | None
) -> tuple[Loop, ...]:
    """The loops in each pass of which ``rows[index]`` is another: they bind the list or the index.

    ``list(order.items.all())[0]`` is an item of each order that a loop draws.
    """
    of_list = _loops_that_bind(evaluator.frame, _names([item.value]))
    of_index = () if isinstance(index, Known) else loops_of(evaluator, item.slice)
    return max(of_list, of_index, key=len)  # one begins the other


def _loops_that_bind(frame: Frame, names: frozenset[str]) -> tuple[Loop, ...]:
    for number, loop in reversed(list(enumerate(frame.loops, 1))):
        drawn = frame.drawn.get(loop)
        if drawn is None or not names.isdisjoint(drawn.targets | drawn.rebound):
            return frame.loops[:number]
    return ()


def _may_differ(node: ast.AST) -> bool:
    """Whether an expression may give something else each time, whatever it names."""
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name not in _SAME
        case ast.Call() | ast.Await():
            return True
    return False


def _of_callers_key(row: Row) -> Row:
    return replace(row, loops=(*row.loops, CALLERS_KEY)) if isinstance(row.origin, Given) else row


def asked_for(evaluator: Evaluator, call: ast.expr) -> tuple[Loop, ...]:
    """The loops in each pass of which a call hands over another key.

    Where this function was given the key itself, they are its callers'.
    """
    if not isinstance(call, ast.Call):
        return ()
    handed = arguments_of(call)
    if not _names(handed).isdisjoint(_drawn(evaluator)):
        return evaluator.frame.loops
    return (CALLERS_KEY,) if _is_given(evaluator, handed) else ()


def _drawn(evaluator: Evaluator) -> frozenset[str]:
    """The names that are others in each pass of the loops that run."""
    frame = evaluator.frame
    drawn = [frame.drawn[loop] for loop in frame.loops if loop in frame.drawn]
    return frozenset[str]().union(*(each.targets | each.rebound for each in drawn))


def _is_given(evaluator: Evaluator, handed: list[ast.expr]) -> bool:
    """Whether expressions name what the function itself was given, beside its own object."""
    node = None if evaluator.function is None else evaluator.flow.node(evaluator.function)
    if node is None:
        return False
    parameters = [each.arg for each in (*positional_of(node.args), *node.args.kwonlyargs)]
    given = set(parameters) - {"self", "cls"} - evaluator.flow.bound_in(node.body)
    return not _names(handed).isdisjoint(given)


def _names(nodes: list[ast.expr]) -> frozenset[str]:
    return frozenset[str]().union(*map(names_in, nodes))
