"""The rows that the passes of a loop save, be it in what they call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..analysis import Flow
from ..events import Called, Events, Write
from ..querysets.methods import plain
from ..values import FunctionValue, Row

#: So many calls deep they are looked for.
_DEEPEST: Final = 3


def saved_rows(flow: Flow, events: Events) -> Iterator[Row]:
    """Each row that a growing loop saves, with the way that leads to it."""
    for write in events.writes:
        if any(loop.grows for loop in write.loops):
            yield from _saved(write)
    known: dict[int, Events] = {}
    for call in events.calls:
        if any(loop.grows for loop in call.loops):
            yield from _saved_by(flow, call, known, _DEEPEST)


def _saved_by(flow: Flow, call: Called, known: dict[int, Events], depth: int) -> Iterator[Row]:
    is_own = isinstance(call.target, FunctionValue) and not call.target.definition.module.installed
    events = flow.follow(call) if depth and is_own else None
    if events is not None and id(events) not in known:
        known[id(events)] = events
        for write in events.writes:
            yield from _saved(write)
        for inner in events.calls:
            yield from _saved_by(flow, inner, known, depth - 1)


def _saved(write: Write) -> Iterator[Row]:
    if write.row is not None and plain(write.method) == "save":
        yield write.row
