"""Answers that are kept once all that they rest on is known."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from .analysis import Flow

Key = TypeVar("Key", bound=Hashable)
Answer = TypeVar("Answer")


class KeptAnswers(Generic[Key, Answer]):
    """Answers by key, but for those that came out while a request's attribute was worked out.

    Those hold as far as could be told by then. ``meanwhile`` is the answer for who asks again
    before there is one.
    """

    def __init__(self, flow: Flow, meanwhile: Answer | None = None) -> None:
        self._flow = flow
        self._meanwhile = meanwhile
        self._known: dict[Key, Answer] = {}

    def of(self, key: Key, work_out: Callable[[], Answer]) -> Answer:
        """The answer under a key, worked out if it is not known."""
        if key in self._known:
            return self._known[key]
        attributes = self._flow.request_attributes
        unfinished = attributes.unfinished
        if self._meanwhile is not None:
            self._known[key] = self._meanwhile
        answer = self._known[key] = work_out()
        if attributes.unfinished != unfinished:
            del self._known[key]
        return answer

    def known(self, key: Key) -> Answer | None:
        """The answer under a key, if it was worked out before."""
        return self._known.get(key)
