"""Queries that have to see what their own loop has written: asked once, they would say another.

``if customer.extensions.filter(name=extension.name).exists(): continue``, and then a function is
called that adds to them: the next pass asks for what stands there by then.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.models import Model
from ...project.names import FunctionDef
from ...project.syntax import keywords_of, text_of, walk
from ..analysis import Flow
from ..events import Called, Events, Query, Write, are_exclusive
from ..querysets import methods as querysets
from ..querysets.origins import Loop
from ..side_effects import deeds
from ..values import UNKNOWN, FunctionValue, Row
from .asked import Asked

_REPLACING: Final = querysets.CREATING | {"delete"} | querysets.RELATED_ONLY
#: What asks for a number or a sum: whatever is added changes it.
_COUNTING: Final = frozenset({"count", "aggregate"})


class SeenWrites:
    """Answers which queries of a function see what their loops write."""

    def __init__(self, flow: Flow, function: FunctionDef | None, events: Events) -> None:
        self._flow = flow
        self._node = None if function is None else flow.node(function)
        self._events = events

    def are_seen_by(self, query: Query) -> bool:
        """Whether some pass may write what the query finds in another one, or after it."""
        if self._node is None or querysets.plain(query.method) in querysets.LOOKING_UP:
            return False  # the rows that it makes are remembered instead
        asked = Asked.of(self._flow.project, self._node, query, self._events)
        return asked is not None and (
            any(self._is_seen(write, asked) for write in self._events.writes)
            or any(self._brings_what_is_seen(call, asked) for call in self._events.calls)
        )

    def _is_seen(self, write: Write, asked: Asked) -> bool:
        """Whether a query sees a write that stands in the same function."""
        loop = _shared(asked.query.loops, write.loops)
        if loop is None or not _changes(write, asked, self._events):
            return False
        if asked.is_told_apart(loop):
            return _stands_before(write, asked)
        return _is_hard_to_remember(write, asked)

    def _brings_what_is_seen(self, call: Called, asked: Asked) -> bool:
        """Whether a query sees a write of a function that its loop calls."""
        loop = _shared(asked.query.loops, call.loops)
        if loop is None or call is asked.call:
            return False
        if call.target is UNKNOWN:
            may_write = _is_suspect(call.node, asked.query.model)
        else:
            may_write = any(
                _changes(write, asked, events)
                and (not _is_of_its_row(call, write) or _is_hard_to_remember(write, asked))
                for write, events in self._written_by(call)
            )
        return may_write and not asked.is_told_apart(loop)

    def _written_by(self, call: Called) -> Iterator[tuple[Write, Events]]:
        """What a called function of the project writes, and what else happens there."""
        if isinstance(call.target, FunctionValue) and deeds.is_of_project(call.target.definition):
            function, bound = call.target.definition, call.target.bound
            is_noted = function.name in querysets.ROW_WRITES and isinstance(bound, Row)
            for way in deeds.reached(self._flow, function, deeds.is_of_project):
                for write in way.events.writes:
                    if not (is_noted and write.row is not None and write.row.is_self):
                        yield write, way.events


def _is_hard_to_remember(write: Write, asked: Asked) -> bool:
    """Whether a look-up before the loop, to which each pass adds what it does, is not the same."""
    if not asked.depends_on_the_pass:
        return True
    if _replaces(write):
        return querysets.plain(asked.query.method) in _COUNTING
    return not asked.finds_one


def _is_of_its_row(call: Called, write: Write) -> bool:
    """Whether it is the row whose method is called that is written, as if it stood there."""
    is_of_row = isinstance(call.target, FunctionValue) and isinstance(call.target.bound, Row)
    return is_of_row and write.row is not None and write.row.is_self


def _changes(write: Write, asked: Asked, events: Events) -> bool:
    """Whether a write, of a function with these events, may change what is found."""
    if write.model is None or write.model.family.isdisjoint(asked.query.model.family):
        return False
    if write.method in querysets.RELATED_ONLY:
        return write.relation is not None and asked.goes_through(write.relation.name)
    if _replaces(write):
        return write.method == "delete" or not asked.names_keys
    return any(asked.mentions(field) for field in _changed(write, events))


def _replaces(write: Write) -> bool:
    """Whether a write makes or deletes rows, or links them, rather than changing some."""
    return write.method in _REPLACING or bool(write.row and write.row.is_new)


def _changed(write: Write, events: Events) -> list[str]:
    """The fields of rows that are there which a write is known to change."""
    if write.method == "update" and write.node is not None:
        return [name for name in keywords_of(write.node) if name]
    if write.method == "bulk_update" and write.node is not None:
        return list(filter(None, map(text_of, walk(write.node))))
    return [
        change.name
        for change in events.changes
        if write.row is not None and change.row.model is write.row.model
    ]


def _shared(loops: tuple[Loop, ...], others: tuple[Loop, ...]) -> Loop | None:
    """The innermost loop that both stand in, if passes of a growing one do so."""
    common = [loop for loop in loops if loop in others]
    return common[-1] if any(loop.grows for loop in common) else None


def _stands_before(write: Write, asked: Asked) -> bool:
    """Whether the same pass has written it already."""
    return write.place < asked.query.place and not (
        asked.call is not None and are_exclusive(write.branch, asked.call.branch)
    )


def _is_suspect(node: ast.expr, model: Model) -> bool:
    """Whether a call of which nothing is known may make rows of a model, by its name."""
    match node:
        case ast.Call(func=ast.Attribute(value=receiver, attr=method)):
            makes_rows = querysets.plain(method) in querysets.CREATING
            return makes_rows and deeds.names_model(receiver, model)
    return False
