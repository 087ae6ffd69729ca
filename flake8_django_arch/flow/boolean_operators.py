"""What ``and`` and ``or`` give, as values and as conditions: an operand may decide them."""

from __future__ import annotations

import ast
from contextlib import ExitStack
from typing import TYPE_CHECKING

from . import type_tests
from .functions import defaults
from .joining import join, options
from .loops import same_conditions
from .querysets import certainty
from .values import (
    NONE,
    UNKNOWN,
    UNSET,
    Dictionary,
    Instance,
    Known,
    QuerySet,
    Row,
    Value,
    is_unknown,
)

if TYPE_CHECKING:
    from .evaluate import Evaluator


def truth_of(evaluator: Evaluator, node: ast.BoolOp) -> Value:
    """What they come to as a condition, where that is known."""
    deciding = isinstance(node.op, ast.Or)
    values = []
    with ExitStack() as stack:
        for operand in node.values:
            values.append(evaluator.decision(operand))
            if isinstance(values[-1], Known) and bool(values[-1].value) is deciding:
                return Known(deciding)  # what follows is not evaluated
            if known := type_tests.narrowed(evaluator, operand, not deciding):
                stack.enter_context(evaluator.frame.narrowing(known))
    return Known(not deciding) if all(isinstance(v, Known) for v in values) else UNKNOWN


def value_of(evaluator: Evaluator, node: ast.BoolOp) -> Value:
    """What they give: one of the operands."""
    values = []
    is_all = isinstance(node.op, ast.And)
    is_decided = True
    with ExitStack() as stack:
        for operand in node.values[:-1]:
            value = evaluator.truth(operand)
            is_true = _is_true(evaluator, operand, value)
            if is_true is (not is_all) or not is_all and _is_object(evaluator, value):
                return value  # what follows is not evaluated
            if is_true is is_all:
                continue
            is_decided = False
            if is_all:
                values.append(_falsy(evaluator, value))
            elif not defaults.is_left_out(evaluator, operand):
                values.append(value)
            if known := type_tests.narrowed(evaluator, operand, is_all):
                stack.enter_context(evaluator.frame.narrowing(known))
        is_open = not is_all and set(values) <= {UNKNOWN, UNSET}
        if is_open and _is_empty_dictionary(node.values[-1]):
            return Dictionary(UNKNOWN, UNKNOWN)  # what stands for a dictionary is one, of whatever
        if is_decided:
            return evaluator.expression(node.values[-1])
        last = _last(evaluator, node)
        if isinstance(last, QuerySet) and not is_all and any(map(is_unknown, values)):
            return UNKNOWN  # what it stands in for may never be missing
        return join([*values, last])


def _last(evaluator: Evaluator, node: ast.BoolOp) -> Value:
    """What the last operand gives, which is evaluated where none before it has decided."""
    *tests, arm = node.values
    same_conditions.note(evaluator, node, tests)
    with evaluator.frame.arm(node, 1):
        return defaults.evaluated(evaluator, arm, *tests, outcome=isinstance(node.op, ast.And))


def _is_true(evaluator: Evaluator, operand: ast.expr, value: Value) -> bool | None:
    """Whether an operand holds; None where that is not known."""
    decided = evaluator.decided(operand, value)
    return bool(decided.value) if isinstance(decided, Known) else None


def _is_empty_dictionary(node: ast.expr) -> bool:
    return isinstance(node, ast.Dict) and not node.keys


def _is_object(evaluator: Evaluator, value: Value) -> bool:
    """Whether a value is an object of the project's own class, which is always true."""
    is_true = certainty.is_true_if_there(evaluator.project, value)
    return isinstance(value, Instance) and is_true


def _falsy(evaluator: Evaluator, value: Value) -> Value:
    """What is left of a value that was not true: of a row that always is, nothing."""
    project = evaluator.project
    return join(
        NONE if isinstance(each, Row) and certainty.is_true_if_there(project, each) else each
        for each in options(value)
    )
