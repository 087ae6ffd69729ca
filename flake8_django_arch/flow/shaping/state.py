"""What is known while a serializer's methods are followed, and what a doubtful change makes of it.

Where a condition is not known, the code under it may or may not run: it stands *in doubt*. What
it does to a field by name makes that field uncertain. What it does to fields that cannot be named
does not count where somebody has to ask for it, and else nothing is known any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from msgspec.structs import replace

from .values import Frame, Names, Scope, Table, Undecided, Unknown, merged, same

#: More steps than any such method takes, unless it runs in circles.
_STEPS: Final = 20_000


class State:
    """The shared objects that methods change, and the doubts under which they do so."""

    def __init__(self) -> None:
        #: The attributes that were set on the serializer and on its ``Meta``.
        self.own: Scope = {}
        self.meta: Scope = {}
        #: Conditions that are not decided and under which the code stands.
        self.doubts: list[Unknown] = []
        #: Fields that may be left out, added, or another than the class declares.
        self.uncertain: set[str] = set()
        #: Whether a request may ask for other fields.
        self.is_optional = False
        self._steps = 0

    def step(self) -> None:
        """Count a statement."""
        self._steps += 1
        if self._steps > _STEPS:
            raise Undecided

    def doubts_since(self, born: int) -> list[Unknown]:
        """What is in doubt now and was not when something was made."""
        return self.doubts[born:]

    def is_for_others(self, born: int = 0) -> bool:
        """Whether what happens now to what was made then happens for other requests alone."""
        found = any(each.is_unusual and each.is_said for each in self.doubts_since(born))
        self.is_optional |= found
        return found

    def change_any(self, *because: object) -> None:
        """Any field may be changed, for a reason that is not known."""
        if self.is_for_others():
            return
        reasons = [*self.doubts, *(each for each in because if isinstance(each, Unknown))]
        if any(reason.is_given for reason in reasons):
            raise Undecided
        if not any(reason.is_unusual for reason in self.doubts):
            raise Undecided
        self.is_optional = True

    def change(self, name: object) -> None:
        """A field may be changed."""
        if not isinstance(name, str):
            self.change_any(name)
        elif not self.is_for_others():
            self.uncertain.add(name)

    @contextmanager
    def doubting(self, condition: object, frame: Frame) -> Iterator[None]:
        """Run what may not run: what it sets is unknown afterwards, unless it changes nothing."""
        before = self._snapshot(frame)
        depth = len(self.doubts)
        self.doubts.append(merged(condition))
        yield
        del self.doubts[depth:]
        self.join(before, frame, condition)

    @contextmanager
    def supposing(self, condition: Unknown, frame: Frame) -> Iterator[None]:
        """Run what only runs where somebody asks for it, and go on as if nobody had."""
        before = self._snapshot(frame)
        depth = len(self.doubts)
        self.doubts.append(replace(condition, is_unusual=True))
        yield
        del self.doubts[depth:]
        for scope, old in zip(self._scopes(frame), before, strict=True):
            scope.clear()
            scope.update(old)

    def _snapshot(self, frame: Frame) -> tuple[Scope, ...]:
        return tuple(dict(scope) for scope in self._scopes(frame))

    def _scopes(self, frame: Frame) -> tuple[Scope, ...]:
        return (self.own, self.meta, *_enclosing(frame))

    def join(self, before: Sequence[Scope], frame: Frame, condition: object) -> None:
        """Make unknown what was set to something else than it was before."""
        for scope, old in zip(self._scopes(frame), before, strict=True):
            join_scope(scope, old, condition)

    def leave_early(self, condition: object, frame: Frame) -> None:
        """The function may have ended here: all that follows in it is in doubt."""
        frame.left_at.append((dict(self.own), dict(self.meta)))
        self.doubts.append(merged(condition))

    def end(self, frame: Frame) -> None:
        """A function has ended, and with it the doubts that early returns left."""
        reasons = merged(*self.doubts[frame.base :])
        del self.doubts[frame.base :]
        for own, meta in frame.left_at:
            join_scope(self.own, own, reasons)
            join_scope(self.meta, meta, reasons)

    def is_doubtful(self, container: Names | Table) -> bool:
        """Whether a change to a collection may not happen."""
        return bool(self.doubts_since(container.born))


def _enclosing(frame: Frame) -> Iterator[Scope]:
    inner: Frame | None = frame
    while inner is not None:
        yield inner.scope
        inner = inner.outer


def join_scope(scope: Scope, before: Scope, condition: object) -> None:
    """What was set in doubt is unknown, for the same reason."""
    for name, value in scope.items():
        if name not in before or not same(before[name], value):
            scope[name] = merged(condition, value, before.get(name))
