"""A side effect that somebody waits for: it happens on the way from a request to its response."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final, Self

from ...finding import Place
from ...project.names import FunctionDef
from ..call_graph.callers import with_handed_on
from ..events import Called
from ..file import File
from ..requests import view_functions
from ..requests.request_path import CALLED_BY_OTHERS
from ..side_effects import effects
from ..side_effects.effects import Effect, Kind
from .awaited import Awaited

if TYPE_CHECKING:
    from ..requests.request_path import CallChain

#: So many requests that reach a function are asked what they do with its result.
_MOST_ROOTS: Final = 12


class RequestEffect(Awaited):
    """A call that mails, texts, fetches …, in a function that a request reaches."""

    def __init__(
        self, file: File, function: FunctionDef, effect: Effect, place: Place, node: ast.AST
    ) -> None:
        super().__init__(file, function, place)
        self.effect = effect
        self._node = node

    @property
    def chain(self) -> CallChain:
        """From a request to the function that makes the call; one that need not wait, if any."""
        return self._waiting_for_nothing or super().chain

    @property
    def is_queued(self) -> bool:
        """Whether the mail that it sends goes into a queue, by the production settings."""
        return self.flow.mail_backend.queues(self.effect.path)

    @property
    def is_the_answer(self) -> bool:
        """Whether each request that reaches it answers with what it gave.

        Of mail that is whether it went out.
        """
        return self._waiting_for_nothing is None

    @cached_property
    def _waiting_for_nothing(self) -> CallChain | None:
        """The calls from a request whose answer does not depend on this one."""
        chains = self.flow.request_path.all_to(self.function, self.place)
        sends = self.effect.kind in (Kind.MAIL, Kind.SMS)
        for chain in islice(chains, _MOST_ROOTS):
            if not self.flow.dependence.on(self._node, chain, or_failure=sends):
                return chain
        return None

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file, but not those of which a rule on models or signals speaks."""
        if not view_functions.may_stand_in(file.module):
            return
        for function in file.functions():
            if may_have_effects(file, function) and not _speaks_for_itself(file, function):
                for call, effect in effects_in(file, function):
                    if file.flow.request_path.to(function, call.place) is not None:
                        yield cls(file, function, effect, call.place, call.node)


def may_have_effects(file: File, function: FunctionDef) -> bool:
    """A cheap look that tells whether evaluating a function can be of use."""
    own = file.flow.effects.names
    words = file.flow.words.of(function)
    if not words.isdisjoint(own):
        return True
    imports = file.module.facts.imports.items()
    aliases = {alias: found.name for alias, found in imports if found.name in effects.HINTS}
    names = {aliases.get(word, word) for word in words}
    return any(
        file.holds(hint) for name in names & effects.HINTS.keys() for hint in effects.HINTS[name]
    )


def _speaks_for_itself(file: File, function: FunctionDef) -> bool:
    """Whether ARC111 to ARC114 speak of a function."""
    owner = function.owner
    if owner is not None and file.project.models.of(owner) is not None:
        return True
    return file.flow.request_path.kind(function) in CALLED_BY_OTHERS


def effects_in(file: File, function: FunctionDef) -> Iterator[tuple[Called, Effect]]:
    """The calls of a function that have an effect, in their order."""
    found: dict[Place, tuple[Called, Effect]] = {}
    for call in with_handed_on(file.flow.analyse(function).calls):
        effect = file.flow.effects.of(call)
        if effect is not None:
            found.setdefault(call.place, (call, effect))
    for place in sorted(found):
        yield found[place]
