"""What was missed in a block that is not there for every row, or not for every caller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .querysets.origins import Given

if TYPE_CHECKING:
    from .evaluate import Evaluator


def in_passes(evaluator: Evaluator, since: int) -> None:
    """Forget what a block has missed of rows of loops around it, whose other passes miss nothing.

    A loop within the block still asks for row after row.
    """
    evaluator.events.missing[since:] = [
        each
        for each in evaluator.events.missing[since:]
        if evaluator.frame.repeats_within(each.loops)
    ]


def of_callers(evaluator: Evaluator, since: int) -> None:
    """Forget what was missed of rows that the caller has handed over."""
    missing = evaluator.events.missing
    missing[since:] = [each for each in missing[since:] if not isinstance(each.origin, Given)]
