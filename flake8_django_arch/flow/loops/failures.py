"""What runs where something fails: a loop does not come there in each of its passes.

A handler of what is no failure, but an answer, is another matter: no such row, no such key. Rows
of which that is true may be many.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.extract import dotted
from .. import forgetting
from ..frame import ends
from ..side_effects.exceptions import named

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: What looking for something raises that is not there, or is there more than once.
_ANSWERS: Final = frozenset(
    "AttributeError DoesNotExist LookupError MultipleObjectsReturned ObjectDoesNotExist"
    " RelatedObjectDoesNotExist StopIteration".split()
)


def are_told_by(body: list[ast.stmt]) -> bool:
    """Whether an arm of a branch is for what fails: it ends in ``raise``."""
    return set(ends(body)) == {ast.Raise}


def run_handler(evaluator: Evaluator, handler: ast.ExceptHandler) -> None:
    """Evaluate what is done about an exception."""
    since = len(evaluator.events.missing)
    evaluator.statements(handler.body)
    if not _is_for_an_answer(handler):
        forgetting.in_passes(evaluator, since)


def run_raise(evaluator: Evaluator, node: ast.Raise) -> None:
    """``raise Refused(order)``: what an exception reads of the row to say what is wrong."""
    if node.exc is not None:
        since = len(evaluator.events.missing)
        evaluator.expression(node.exc)
        forgetting.in_passes(evaluator, since)


def _is_for_an_answer(handler: ast.ExceptHandler) -> bool:
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    paths = [dotted(each) for each in types if each is not None]
    return any(path is not None and not named(path).isdisjoint(_ANSWERS) for path in paths)
