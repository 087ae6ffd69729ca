"""What ``if`` does: what holds in each of its arms, and what names hold behind them."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from . import forgetting, type_tests
from .frame import leaves
from .functions import defaults
from .loops import caches, failures, groups, same_conditions, single_passes
from .objects import kept_results
from .querysets import load_guards, open_choices
from .querysets.origins import Loop
from .values import Known, Value

if TYPE_CHECKING:
    from .evaluate import Evaluator


@dataclass(frozen=True)
class _Arm:
    """What holds in the arm that is run where the condition has that outcome."""

    outcome: bool
    body: list[ast.stmt]
    #: The loops of which one pass at most takes it.
    once: frozenset[Loop]
    #: What the condition tells of names.
    told: dict[str, Value]
    #: Whether it fills a cache, where the next request finds what is asked here.
    stores: bool
    #: Whether it keeps what is asked here for other passes of the loop that runs now.
    keeps: bool

    @property
    def number(self) -> int:
        """Where it stands in its statement."""
        return 0 if self.outcome else 1


def run_if(evaluator: Evaluator, node: ast.If) -> None:
    """Evaluate both arms, or the one that is taken, where that is known."""
    test = kept_results.on_first_call(evaluator, node) or evaluator.decision(node.test)
    if isinstance(test, Known):  # decided by what the function was given
        taken = node.body if test.value else node.orelse
        evaluator.statements(taken)
        evaluator.is_over = leaves(taken)
        return
    frame = evaluator.frame
    before = dict(frame.names)
    filled_in = _filled_in(evaluator, node)
    if failures.are_told_by(node.body):
        frame.tried.add(id(node))
    else:
        same_conditions.note(evaluator, node, [node.test])
    when_true, when_false = _arm(evaluator, node, True), _arm(evaluator, node, False)
    frame.names |= when_true.told
    then = _names_after(evaluator, node, when_true)
    frame.names = before | when_false.told
    otherwise = _names_after(evaluator, node, when_false)
    if filled_in is not None and otherwise.get(filled_in) == before.get(filled_in):
        otherwise = {name: value for name, value in otherwise.items() if name != filled_in}
    if leaves(node.body):
        _go_on_with(evaluator, node, when_false, otherwise)
    elif leaves(node.orelse):
        _go_on_with(evaluator, node, when_true, then)
    else:
        then, otherwise = load_guards.agreed(node, then, otherwise)
        then = type_tests.widened(then, when_true.told, before)
        otherwise = type_tests.widened(otherwise, when_false.told, before)
        frame.joined(then, otherwise, before=partial(_list_before, evaluator, node, before))


def _arm(evaluator: Evaluator, node: ast.If, outcome: bool) -> _Arm:
    once = single_passes.meeting(evaluator, node.test, outcome)
    is_repeated = evaluator.in_growing_loop
    told = type_tests.narrowed(evaluator, node.test, outcome)
    if not outcome:
        keeps = is_repeated and caches.fills_otherwise(node)
        return _Arm(outcome, node.orelse, once, told, stores=False, keeps=keeps)
    once |= groups.begun_by(evaluator, node)
    stores, keeps = caches.stores(evaluator, node), is_repeated and caches.fills(node)
    return _Arm(outcome, node.body, once, told, stores, keeps)


def _names_after(evaluator: Evaluator, node: ast.If, arm: _Arm) -> dict[str, Value]:
    """What names hold behind an arm, which is evaluated."""
    frame = evaluator.frame
    if arm.body:
        since = len(evaluator.events.missing)
        with frame.arm(node, arm.number, once=arm.once, remembers=arm.keeps, fills=arm.stores):
            stands_in = defaults.stand_in(evaluator, node.test, arm.outcome)
            evaluator.statements(arm.body)
            if arm.stores or failures.are_told_by(arm.body):
                forgetting.in_passes(evaluator, since)
            if stands_in:
                forgetting.of_callers(evaluator, since)
    return frame.names


def _go_on_with(evaluator: Evaluator, node: ast.If, arm: _Arm, names: dict[str, Value]) -> None:
    """From here on only that arm goes on: the other one leaves."""
    frame = evaluator.frame
    frame.names = names
    leads_on = not open_choices.may_be_chosen_by(evaluator, node.test)
    frame.after(node, arm.number, leads_on=leads_on)
    frame.left |= arm.once  # to the end of the block


def _filled_in(evaluator: Evaluator, node: ast.If) -> str | None:
    """The parameter that ``if rows is None: rows = …`` fills in for callers that leave it out.

    Of what others hand over its annotation tells nothing but the type.
    """
    name = defaults.lacking(node.test)
    if name is None:
        return None
    is_filled = name in evaluator.flow.bound_in(node.body) and not leaves(node.body)
    return name if is_filled and type_tests.is_left_out(evaluator, name) else None


def _list_before(
    evaluator: Evaluator, node: ast.If, before: Mapping[str, Value], name: str
) -> Value | None:
    """The list that a name held before a branch, if none of its arms gives it another one."""
    for body in (node.body, node.orelse):
        if name in evaluator.flow.bound_in(body):
            return None
    return before.get(name)
