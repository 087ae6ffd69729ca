"""Conditions on who asks: ``user.is_superuser`` holds for all rows that a page shows, or for none.

A query behind one is asked for row after row, as soon as a user comes for whom it holds.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.extract import dotted
from ..joining import options
from ..shaping.contexts import FLAGS
from ..values import Row

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def decides(evaluator: Evaluator, test: ast.expr) -> bool:
    """Whether a condition rests on who asks alone: a user whom no loop draws."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return decides(evaluator, operand)
        case ast.BoolOp(values=values):
            return all(decides(evaluator, value) for value in values)
        case ast.Attribute(value=owner, attr=name) if name in FLAGS and dotted(owner):
            user = evaluator.expression(owner)
            return not any(isinstance(each, Row) and each.loops for each in options(user))
    return False
