"""What Python asks of a row without its name: ``user in role``, ``len(order)``, ``order["note"]``.

A model may say itself what these mean, by a method like any other. Where it says nothing, Django's
own do no more than to compare keys.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from .joining import join, options
from .values import NONE, UNKNOWN, FunctionValue, Row, Value

if TYPE_CHECKING:
    from ..project.names import FunctionDef
    from .evaluate import Evaluator

#: What tells whether an object is true: the first of them that it has.
TRUTH: Final = ("__bool__", "__len__")
_COMPARING: Final[dict[type[ast.cmpop], tuple[str, ...]]] = {
    ast.Eq: ("__eq__",),
    ast.NotEq: ("__ne__", "__eq__"),
    ast.Lt: ("__lt__",),
    ast.LtE: ("__le__",),
    ast.Gt: ("__gt__",),
    ast.GtE: ("__ge__",),
}


def run(
    evaluator: Evaluator,
    value: Value,
    names: tuple[str, ...],
    node: ast.expr,
    arguments: tuple[Value, ...] = (),
) -> Value:
    """What a row's method gives, the first of these that its model has; else ``UNKNOWN``.

    ``node`` is where Python calls it. Of what may be something else, it is not known.
    """
    several = [option for option in options(value) if option != NONE]
    rows = [option for option in several if isinstance(option, Row)]
    if not rows or len(rows) < len(several):
        return UNKNOWN
    return join(_run(evaluator, row, names, node, arguments) for row in rows)


def _run(
    evaluator: Evaluator,
    row: Row,
    names: tuple[str, ...],
    node: ast.expr,
    arguments: tuple[Value, ...],
) -> Value:
    method = of(evaluator, row, names)
    if method is None:
        return UNKNOWN
    evaluator.asker = node
    target = FunctionValue(method, row)
    with evaluator.using_result(True):
        evaluator.note_call(target, node, None, arguments)
        return evaluator.flow.result(evaluator, target, arguments)


def of(evaluator: Evaluator, value: Value, names: tuple[str, ...]) -> FunctionDef | None:
    """The method of a row, the first of these that its model has; none of Django's own."""
    if not isinstance(value, Row):
        return None
    classes = evaluator.project.classes
    found = (classes.method(value.model.definition, name) for name in names)
    return next((each for each in found if each is not None and not each.is_frameworks), None)


def compared(
    evaluator: Evaluator, left: Value, operator: ast.cmpop, right: Value, node: ast.expr
) -> None:
    """``order == other``, ``user in role``: the row says what it means, on its side of it."""
    if isinstance(operator, ast.In | ast.NotIn):
        run(evaluator, right, ("__contains__",), node, (left,))
    elif (names := _COMPARING.get(type(operator))) is not None:
        run(evaluator, left, names, node, (right,))
