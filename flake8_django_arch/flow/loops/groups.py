"""Rows in the order of what they are grouped by: ``if order.status != last: last = order.status``.

What stands in such a branch is done once a group. Of a column with choices, or of a flag, there
are no more groups with more rows; of a customer's orders there are as many as customers.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.source import FunctionNode
from ...project.syntax import given_to, names_in, text_of, walk
from ..querysets.origins import Loop
from ..values import Row
from .passes import Drawing, drawing

if TYPE_CHECKING:
    from ...project.models import Model
    from ..evaluate import Evaluator

_FLAG: Final = "django.db.models.BooleanField"


def begun_by(evaluator: Evaluator, branch: ast.If) -> frozenset[Loop]:
    """The loop whose passes take a branch at the first row of each of a few groups."""
    if not evaluator.frame.drawn or not isinstance(branch.test, ast.Compare | ast.BoolOp):
        return frozenset()
    compared = list(_compared(branch))
    function = evaluator.function
    node = None if function is None else evaluator.flow.node(function)
    if node is None or not compared:
        return frozenset()
    rows = {name for name, _ in compared}
    row = evaluator.frame.names.get(rows.pop()) if len(rows) == 1 else None
    if not isinstance(row, Row) or not row.loops or row.path:
        return frozenset()
    fields = {field for _, field in compared}
    if all(_has_few(row.model, field) for field in fields):
        for loop in drawing(node, row.loops[-1:]):
            if _leading(node, loop.iter, len(fields)) == fields and _is_kept(loop, branch):
                return frozenset({row.loops[-1]})
    return frozenset()


def _compared(branch: ast.If) -> Iterator[tuple[str, str]]:
    """The rows and fields that names are compared with, if the branch sets all of these to them."""
    test = branch.test
    kept = {
        target.id: ast.unparse(each.value)
        for each in branch.body
        if isinstance(each, ast.Assign)
        for target in each.targets
        if isinstance(target, ast.Name)
    }
    several = (
        test.values if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or) else [test]
    )
    found = []
    for each in several:
        match each:
            case ast.Compare(
                left=ast.Name(id=last), ops=[ast.NotEq()], comparators=[ast.Attribute() as read]
            ) | ast.Compare(
                left=ast.Attribute() as read, ops=[ast.NotEq()], comparators=[ast.Name(id=last)]
            ):
                if kept.get(last) != ast.unparse(read) or not isinstance(read.value, ast.Name):
                    return
                found.append((read.value.id, read.attr))
            case ast.Compare(ops=[ast.Is()], comparators=[ast.Constant(value=None)]):
                pass
            case _:
                return
    yield from found


def is_of_few(evaluator: Evaluator, key: ast.expr) -> bool:
    """Whether a row's column is read of which there are no more values with more rows."""
    match key:
        case ast.Attribute(value=ast.Name(id=name), attr=field):
            row = evaluator.frame.names.get(name)
            return isinstance(row, Row) and _has_few(row.model, field)
    return False


def _has_few(model: Model, name: str) -> bool:
    declared = model.fields.get(name)
    return declared is not None and (
        declared.type == _FLAG or declared.option("choices") is not None
    )


def _leading(function: FunctionNode, iterable: ast.expr, number: int) -> set[str]:
    """The first fields that the rows are in order of."""
    if isinstance(iterable, ast.Name):
        given = given_to(iterable.id, function)
        return _leading(function, given[0], number) if len(given) == 1 else set()
    while isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Attribute):
        if iterable.func.attr == "order_by":
            texts = [text_of(each) or "" for each in iterable.args[:number]]
            return {each.lstrip("-") for each in texts}
        iterable = iterable.func.value
    return set()


def _is_kept(loop: Drawing, branch: ast.If) -> bool:
    """Whether nothing else in the loop sets what the branch compares."""
    inside = {id(each) for statement in branch.body for each in walk(statement)}
    names = names_in(branch.test)
    return isinstance(loop, ast.For | ast.AsyncFor) and not any(
        isinstance(each, ast.Name)
        and isinstance(each.ctx, ast.Store)
        and each.id in names
        and id(each) not in inside
        for statement in loop.body
        for each in walk(statement)
    )
