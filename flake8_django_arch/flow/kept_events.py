"""What functions and templates do for what they are given, kept for who asks again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from ..project.names import FunctionDef
from .values import Bindings

if TYPE_CHECKING:
    from .analysis import Flow
    from .evaluate import Evaluator
    from .events import Events

#: How many calls deep a value is followed.
_DEEPEST: Final = 8

Subject = TypeVar("Subject", bound=Hashable)


class KeptEvents(Generic[Subject]):
    """Events of subjects by what these are given.

    What was followed to its end is the same at each depth from which its end is in reach; what was
    cut counts for its own depth only. So nothing depends on who asked first. What rests on an
    attribute of the request that is still worked out is kept until that is known.
    """

    def __init__(self, flow: Flow, run: Callable[[Subject, Bindings, int], Events]) -> None:
        self._flow = flow
        self._run = run
        self._whole: dict[tuple[Subject, Bindings], Events] = {}
        self._cut: dict[tuple[tuple[Subject, Bindings], int], Events] = {}

    def of(self, subject: Subject, bindings: Bindings, depth: int) -> Events:
        """What it does, as seen so many calls deep."""
        given = (subject, bindings)
        whole = self._whole.get(given)
        if whole is not None and depth + whole.height <= _DEEPEST:
            return whole
        key = (given, depth)
        attributes = self._flow.request_attributes
        known = self._cut.get(key) or attributes.known_meanwhile(key)
        if known is not None:
            return known
        unfinished = attributes.unfinished
        found = self._run(subject, bindings, depth)
        if attributes.unfinished != unfinished:
            attributes.keep_meanwhile(key, found)
        elif found.is_cut or whole is not None:
            self._cut[key] = found
        else:
            self._whole[given] = found
        return found

    def below(self, caller: Evaluator, subject: Subject, bindings: Bindings) -> Events | None:
        """What it does where a function calls it; None where that is too deep to be followed."""
        if caller.depth >= _DEEPEST + self._is_property(subject):
            caller.events.is_cut = True
            return None
        found = self.of(subject, bindings, caller.depth + 1)
        caller.events.height = max(caller.events.height, found.height + 1)
        caller.events.is_cut |= found.is_cut
        return found

    def _is_property(self, subject: Subject) -> bool:
        """Whether it is read and not called: the last function may have it of a row one deeper."""
        if not isinstance(subject, FunctionDef):
            return False
        return self._flow.signatures.of(subject).is_property
