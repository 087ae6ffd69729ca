"""What was missed where not every row comes, or not every caller, and so is not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .querysets import open_choices
from .querysets.origins import Given

if TYPE_CHECKING:
    from .evaluate import Evaluator
    from .values import Value


def in_passes(evaluator: Evaluator, since: int) -> None:
    """Forget what a block has missed of rows of loops around it, whose other passes miss nothing.

    A loop within the block still asks for row after row, and so does one in what the block calls:
    what comes back from there for a list that was handed over has no loop here.
    """
    evaluator.events.missing[since:] = [
        each
        for each in evaluator.events.missing[since:]
        if not each.loops or evaluator.frame.repeats_within(each.loops)
    ]


def of_callers(evaluator: Evaluator, since: int) -> None:
    """Forget what was missed of rows that the caller has handed over."""
    missing = evaluator.events.missing
    missing[since:] = [each for each in missing[since:] if not isinstance(each.origin, Given)]


def behind_a_branch(evaluator: Evaluator, value: Value, since: int) -> None:
    """Forget what methods of rows have missed, where a branch may tell which rows those are.

    Each of the several values that it may be was read or called.
    """
    if open_choices.is_behind_a_branch(evaluator, value):
        del evaluator.events.missing[since:]
