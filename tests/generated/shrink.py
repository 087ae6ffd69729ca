"""Makes programs smaller on which the linter and Django disagree, many of them side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generated.graph import FOREIGN_KEYS, MANY_TO_MANIES, MODEL_NAMES, ONE_TO_ONES
from generated.judge import Judgement
from generated.reductions import reduced, reductions

AT_ONCE = 24
"""So many smaller forms of each program are judged in one round."""

_NAMES = (*MODEL_NAMES, *FOREIGN_KEYS, *ONE_TO_ONES, *MANY_TO_MANIES)
_NAME = re.compile(rf"({'|'.join(_NAMES)})", re.IGNORECASE)


@dataclass
class _Attempt:
    """A program on its way to a smaller one."""

    smallest: Judgement
    #: From which place on in the list of its smaller forms they are still to be tried.
    place: int = 0
    #: Whether something became smaller since the first of them was tried.
    has_changed: bool = False
    is_done: bool = False
    #: What the next round judges: several reductions at once, each with the last round's place.
    candidates: list[tuple[int, str]] = field(default_factory=list)

    def prepare(self) -> None:
        """Choose what the next round judges, if the last one left that open."""
        if not self.candidates:
            self.candidates = reductions(self.smallest.program, self.place, AT_ONCE)
        if not self.candidates and self.has_changed:
            self.place, self.has_changed = 0, False
            self.candidates = reductions(self.smallest.program, self.place, AT_ONCE)
        self.is_done = not self.candidates

    def take(self, judgements: Sequence[Judgement]) -> None:
        """Go on with what still shows the same disagreement."""
        tried, self.candidates = self.candidates, []
        kept = [
            (place, judgement)
            for (place, _), judgement in zip(tried, judgements, strict=True)
            if judgement.kind == self.smallest.kind
        ]
        if not kept:
            self.place = max(place for place, _ in tried) + 1
            return
        places = [place for place, _ in kept]
        if len(places) > 1 and len(set(places)) == len(places):
            # Most of what can be left out alone can be left out together.
            source = self.smallest.program
            together = [places, places[: len(places) // 2], places[len(places) // 2 :], places[:1]]
            self.candidates = [(places[0], reduced(source, some)) for some in together]
        else:
            self.place, self.smallest = kept[0]
            self.has_changed = True


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
        answers = iter(judge([text for attempt in running for _, text in attempt.candidates]))
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
