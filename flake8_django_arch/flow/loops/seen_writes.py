"""Queries that have to see what their own loop has written: asked once, they would say another.

``if customer.extensions.filter(name=extension.name).exists(): continue``, and then a function is
called that adds to them: the next pass asks for what stands there by then.
"""

from __future__ import annotations

import ast
from typing import Final

from ...project.names import FunctionDef
from ...project.syntax import keywords_of, text_of, walk
from ..analysis import Flow
from ..events import Called, Events, Query, Write, are_exclusive
from ..querysets import methods as querysets
from ..querysets.origins import Loop
from ..side_effects import deeds
from ..values import UNKNOWN, FunctionValue, Row
from .asked import Asked

_INSERTS: Final = frozenset({"create", "bulk_create", "get_or_create", "update_or_create"})
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
        loops = tuple(loop for loop in query.loops if loop.grows)
        asked = Asked.of(self._node, query, self._events)
        return asked is not None and (
            any(self._is_seen(write, asked, loops) for write in self._events.writes)
            or any(self._brings_what_is_seen(call, asked, loops) for call in self._events.calls)
        )

    def _is_seen(self, write: Write, asked: Asked, loops: tuple[Loop, ...]) -> bool:
        """Whether a query sees a write that stands in the same function."""
        common = [loop for loop in loops if loop in write.loops]
        if not common or not _changes(write, asked, self._events):
            return False
        if asked.is_told_apart(common[-1]):
            return _stands_before(write, asked)
        if not asked.depends_on_the_pass:
            return True
        if _inserts(write):  # what exists can be looked up before, and what is added remembered
            return querysets.plain(asked.query.method) in _COUNTING
        return not asked.finds_one

    def _brings_what_is_seen(self, call: Called, asked: Asked, loops: tuple[Loop, ...]) -> bool:
        """Whether a query sees a write of a function that its loop calls."""
        common = [loop for loop in loops if loop in call.loops]
        return (
            bool(common)
            and call is not asked.call
            and self._may_write(call, asked)
            and not asked.is_told_apart(common[-1])
        )

    def _may_write(self, call: Called, asked: Asked) -> bool:
        if call.target is UNKNOWN:
            return _is_suspect(call.node, asked.query.model.name)
        if not isinstance(call.target, FunctionValue) or not _is_of_project(call.target.definition):
            return False
        function = call.target.definition
        is_own = function.name in querysets.ROW_WRITES and isinstance(call.target.bound, Row)
        return any(
            _changes(write, asked, way.events)
            for way in deeds.reached(self._flow, function, _is_of_project)
            for write in way.events.writes
            if not (is_own and write.row is not None and write.row.is_self)
        )


def _changes(write: Write, asked: Asked, events: Events) -> bool:
    """Whether a write, of a function with these events, may change what is found."""
    if write.model is None or write.model.family.isdisjoint(asked.query.model.family):
        return False
    method = querysets.plain(write.method)
    if method in querysets.LINKING:
        return write.relation is not None and asked.goes_through(write.relation.name)
    return (
        _inserts(write)
        or method == "delete"
        or any(asked.mentions(field) for field in _changed(write, events))
    )


def _inserts(write: Write) -> bool:
    method = querysets.plain(write.method)
    return method in _INSERTS or method in querysets.LINKING or bool(write.row and write.row.is_new)


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


def _stands_before(write: Write, asked: Asked) -> bool:
    """Whether the same pass has written it already."""
    return write.place < asked.query.place and not (
        asked.call is not None and are_exclusive(write.branch, asked.call.branch)
    )


def _is_suspect(node: ast.expr, name: str) -> bool:
    """Whether a call of which nothing is known may make rows of a model with that name."""
    match node:
        case ast.Call(func=ast.Attribute(value=receiver, attr=method)):
            is_named = name.lower() in ast.unparse(receiver).lower().replace("_", "")
            return is_named and querysets.plain(method) in _INSERTS
    return False


def _is_of_project(function: FunctionDef) -> bool:
    return not function.module.installed
