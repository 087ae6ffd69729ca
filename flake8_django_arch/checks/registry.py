"""How a check says which rule it carries out, and what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from ..finding import Finding
from ..flow.file import Concept

C = TypeVar("C", bound=Concept)


@dataclass(frozen=True)
class Check:
    """A rule's check: called with each concept of its kind that a file holds."""

    code: str
    concept: type[Concept]
    find: Callable[[Any], Iterator[Finding]]


def check(code: str, concept: type[C]) -> Callable[[Callable[[C], Iterator[Finding]]], Check]:
    """Make a function the check of the rule with that code, about that concept."""

    def register(function: Callable[[C], Iterator[Finding]]) -> Check:
        return Check(code, concept, function)

    return register
