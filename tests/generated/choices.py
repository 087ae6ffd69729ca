"""Chance, in the words in which a program is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

_T = TypeVar("_T")


class Choices:
    """Decides what a program holds."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._numbers: dict[str, int] = {}

    def pick(self, values: Sequence[_T]) -> _T:
        """One of these."""
        return self._random.choice(values)

    def weighted(self, values: dict[_T, int]) -> _T:
        """One of these, some of them more often."""
        return self._random.choices(list(values), weights=list(values.values()))[0]

    def call(self, *makers: tuple[int, Callable[[], _T]]) -> _T:
        """What one of these functions gives, each with its weight."""
        weights = [weight for weight, _ in makers]
        return self._random.choices(makers, weights=weights)[0][1]()

    def chance(self, percent: int) -> bool:
        """True in so many of a hundred cases."""
        return self._random.randrange(100) < percent

    def shuffled(self, values: Sequence[_T]) -> list[_T]:
        """These in another order."""
        return self._random.sample(values, len(values))

    def name(self, stem: str) -> str:
        """A name that the program does not have yet."""
        number = self._numbers[stem] = self._numbers.get(stem, 0) + 1
        return stem if number == 1 else f"{stem}{number}"
