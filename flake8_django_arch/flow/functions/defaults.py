"""What stands in for a parameter that a caller leaves out: ``zone or self.event.zone``.

Callers that leave it out are told what it costs. One that gives something of which nothing is
known may well have seen to it that nothing else is read.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .. import forgetting, type_tests
from ..values import SOME_TEXT, Known, Value, is_unknown

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def lacking(test: ast.expr, outcome: bool = True) -> str | None:
    """The name that holds nothing where a condition has that outcome."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return lacking(operand, not outcome)
        case ast.Name(id=name):
            return None if outcome else name
        case ast.Compare(
            left=ast.Name(id=name), ops=[operator], comparators=[ast.Constant(value=None)]
        ):
            return name if isinstance(operator, ast.Is if outcome else ast.IsNot) else None
    return None


def stand_in(evaluator: Evaluator, test: ast.expr, outcome: bool) -> bool:
    """Whether what follows is for callers that leave a parameter out, and this one may not."""
    name = lacking(test, outcome)
    return name is not None and (
        type_tests.is_left_out(evaluator, name) or _is_given(evaluator, name)
    )


def is_left_out(evaluator: Evaluator, node: ast.expr) -> bool:
    """Whether it is a parameter that is ``None`` by default, and nothing is known of it.

    What stands beside it is for callers that leave it out: ``rows or Order.objects.all()``, as
    ``if rows is None: rows = Order.objects.all()``.
    """
    return isinstance(node, ast.Name) and type_tests.is_left_out(evaluator, node.id)


def evaluated(evaluator: Evaluator, arm: ast.expr, *tests: ast.expr, outcome: bool) -> Value:
    """The value of an expression that is reached where these conditions have that outcome."""
    since = len(evaluator.events.missing)
    stands_in = any(stand_in(evaluator, test, outcome) for test in tests)
    value = evaluator.expression(arm)
    if stands_in:
        forgetting.of_callers(evaluator, since)
    return value


def _is_given(evaluator: Evaluator, name: str) -> bool:
    """Whether a caller gives something of a package's, or a text; which one is not known.

    A parameter that all have to give has nothing that stands in for it, nor has a flag.
    """
    if evaluator.function is None:
        return False
    default = evaluator.flow.signatures.of(evaluator.function).defaults.get(name)
    if default is None or isinstance(default, Known) and isinstance(default.value, bool):
        return False
    value = evaluator.frame.given.get(name)
    is_open = value == SOME_TEXT or value is not None and is_unknown(value)
    return is_open and evaluator.frame.names.get(name) == value
