"""Makes programs smaller on which the linter and Django disagree, many of them side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from generated.graph import FOREIGN_KEYS, MANY_TO_MANIES, MODEL_NAMES, ONE_TO_ONES
from generated.judge import Judgement
from generated.reductions import reductions

AT_ONCE = 24
"""So many smaller forms of each program are judged in one round."""

_NAMES = (*MODEL_NAMES, *FOREIGN_KEYS, *ONE_TO_ONES, *MANY_TO_MANIES)
_NAME = re.compile(rf"({'|'.join(_NAMES)})", re.IGNORECASE)


@dataclass
class _Attempt:
    """A program on its way to a smaller one."""

    smallest: Judgement
    #: How many smaller forms, in their order, are known to lose the disagreement.
    tried: int = 0
    #: Whether something became smaller since the first of them was tried.
    has_changed: bool = False
    is_done: bool = False
    candidates: list[str] = field(default_factory=list)

    def prepare(self) -> None:
        """Choose the smaller forms of the next round."""
        self.candidates = self._next()
        if not self.candidates and self.has_changed:
            self.tried, self.has_changed = 0, False
            self.candidates = self._next()
        self.is_done = not self.candidates

    def _next(self) -> list[str]:
        smaller = reductions(self.smallest.program)
        return list(islice(smaller, self.tried, self.tried + AT_ONCE))

    def take(self, judgements: Sequence[Judgement]) -> None:
        """Go on with the first form that still shows the same disagreement."""
        for number, judgement in enumerate(judgements):
            if judgement.kind == self.smallest.kind:
                self.smallest = judgement
                self.tried += number
                self.has_changed = True
                return
        self.tried += len(judgements)


def shrink(
    disagreements: Sequence[Judgement], judge: Callable[[Sequence[str]], list[Judgement]]
) -> list[Judgement]:
    """The same disagreements on programs of which nothing can be left out."""
    attempts = [_Attempt(judgement) for judgement in disagreements]
    while True:
        for attempt in attempts:
            if not attempt.is_done:
                attempt.prepare()
        running = [attempt for attempt in attempts if not attempt.is_done]
        if not running:
            return [attempt.smallest for attempt in attempts]
        answers = iter(judge([text for attempt in running for text in attempt.candidates]))
        for attempt in running:
            attempt.take([next(answers) for _ in attempt.candidates])


def by_cause(judgements: Sequence[Judgement]) -> list[tuple[Judgement, int]]:
    """One judgement for each likely cause, the shortest, and how many there are of it.

    Shrunk programs that differ in their names alone show the same.
    """
    groups: dict[tuple[str, str], list[Judgement]] = {}
    for judgement in judgements:
        groups.setdefault((judgement.kind, _shape(judgement.program)), []).append(judgement)
    shortest = [
        (min(group, key=lambda one: len(one.program)), len(group)) for group in groups.values()
    ]
    return sorted(shortest, key=lambda pair: -pair[1])


def _shape(program: str) -> str:
    """The program with its models and relations numbered."""
    numbers: dict[str, str] = {}

    def numbered(match: re.Match[str]) -> str:
        return numbers.setdefault(match[0].lower(), f"name{len(numbers)}")

    code = program.partition("def run")[2] or program
    return _NAME.sub(numbered, code)
