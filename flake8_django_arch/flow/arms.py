"""Arms of branches that are not there for every row: for failures, and for what callers omit."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from . import forgetting
from .functions import defaults
from .loops import failures

if TYPE_CHECKING:
    from .evaluate import Evaluator


def run(evaluator: Evaluator, node: ast.If, outcome: bool) -> None:
    """Evaluate the arm of a statement that is run where its condition has that outcome."""
    body = node.body if outcome else node.orelse
    since = len(evaluator.events.missing)
    stands_in = defaults.stand_in(evaluator, node.test, outcome)
    evaluator.statements(body)
    if failures.are_told_by(body):
        forgetting.in_passes(evaluator, since)
    if stands_in:
        forgetting.of_callers(evaluator, since)
