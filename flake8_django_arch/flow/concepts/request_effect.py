"""A side effect that somebody waits for: it happens on the way from a request to its response."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from ...finding import Place
from ...project.names import FunctionDef
from .. import effects, view_functions
from ..callers import with_handed_on
from ..effects import Effect
from ..file import Concept, File

if TYPE_CHECKING:
    from ..request_path import Chain

#: Functions of which ARC111 to ARC114 speak.
_SPEAKING: frozenset[str] = frozenset({"form", "receiver", "serializer"})


class RequestEffect(Concept):
    """A call that mails, texts, fetches …, in a function that a request reaches."""

    def __init__(self, file: File, effect: Effect, place: Place, chain: Chain) -> None:
        super().__init__(file)
        self.effect = effect
        self.place = place
        #: From the request to the function that makes the call.
        self.chain = chain

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file, but not those of which a rule on models or signals speaks."""
        if not view_functions.may_stand_in(file.module):
            return
        for function in file.functions():
            if _may_have_effects(file, function) and not _speaks_for_itself(file, function):
                for place, effect in _effects(file, function):
                    chain = file.flow.request_path.to(function)
                    if chain is None:
                        break
                    yield cls(file, effect, place, chain)


def _may_have_effects(file: File, function: FunctionDef) -> bool:
    """A cheap look that tells whether evaluating a function can be of use."""
    names = file.flow.words.of(function) & effects.NAMES
    return not names <= effects.COMMON_NAMES or bool(names) and _mentions_a_package(file)


def _mentions_a_package(file: File) -> bool:
    return any(package in line for line in file.source.lines for package in effects.PACKAGES)


def _speaks_for_itself(file: File, function: FunctionDef) -> bool:
    owner = function.owner
    if owner is not None and file.project.models.of(owner) is not None:
        return True
    return file.flow.request_path.kind(function) in _SPEAKING


def _effects(file: File, function: FunctionDef) -> Iterator[tuple[Place, Effect]]:
    found: dict[Place, Effect] = {}
    for call in with_handed_on(file.flow.analyse(function).calls):
        effect = effects.effect(call)
        if effect is not None:
            found.setdefault(call.place, effect)
    yield from sorted(found.items(), key=lambda pair: pair[0])
