"""Foreign keys that code sets on rows, so that each row behind them is fetched by itself.

Source: ``ForeignKeyDeferredAttribute.__set__()``, which drops the row that came for another key.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..events import Fetch, are_exclusive
from ..values import NONE, ExternalValue, Method, Row, Value
from .assigned import NO_KEY, NewKey
from .methods import ROW_WRITES

if TYPE_CHECKING:
    from ...project.models import Relation
    from ..frame import Frame
    from .origins import Given, Loop, Origin


def note(frame: Frame, row: Row, relation: str, key: Value, *, may_be_old: bool) -> None:
    """``row.coupon_id = key``; without a key there is no row to fetch.

    Where a branch or a loop may pass that by, it changes nothing of the rows that have a key.
    """
    before = frame.assigned.of(row, relation)
    if key == NONE:
        if is_on_every_way(frame, row):
            frame.assigned.put(row, relation, NO_KEY)
    elif before == NO_KEY:
        frame.assigned.put(row, relation, NewKey((), ()))
    elif not may_be_old and not (isinstance(before, NewKey) and before.is_sure(frame)):
        frame.assigned.put(row, relation, NewKey(frame.branch, frame.loops))


def is_on_every_way(frame: Frame, row: Row) -> bool:
    """Whether nothing leads past what happens now to a row: no branch, and no loop over others."""
    return not frame.branch and set(frame.loops[-1:]) <= set(row.loops)


def may_be_old(target: ast.expr, given: ast.expr) -> bool:
    """Whether a column may be given what it holds: ``row.coupon_id = row.coupon_id or key``."""
    if not isinstance(target, ast.Attribute) or not target.attr.endswith("_id"):
        return False
    owner = ast.dump(target.value)
    return any(
        isinstance(each, ast.Attribute)
        and each.attr == target.attr
        and ast.dump(each.value) == owner
        for each in _outcomes(given)
    )


def _outcomes(given: ast.expr) -> Iterator[ast.expr]:
    """The expressions one of which an expression comes to."""
    match given:
        case ast.BoolOp(values=several):
            pass
        case ast.IfExp(body=one, orelse=other):
            several = [one, other]
        case ast.Call(func=ast.Attribute(attr="get"), args=[_, default]):
            several = [default]
        case _:
            several = []
            yield given
    for each in several:
        yield from _outcomes(each)


def doubt(frame: Frame) -> None:
    """Something has run that nobody sees: a row that has lost its key may have another one."""
    if NO_KEY in frame.assigned:
        key = NewKey((), ())
        frame.assigned.change(lambda value: key if value == NO_KEY else value)


def is_harmless(target: Value) -> bool:
    """Whether what is called sets no key of any row: what Python has built in, and saving it."""
    match target:
        case Method(receiver=Row(), name=name):
            return name in ROW_WRITES
        case ExternalValue(path=path):
            return path.startswith("builtins.") and path != "builtins.setattr"
    return False


def is_seen(frame: Frame, found: Value | None) -> bool:
    """Whether a relation's key may have been set by now."""
    return isinstance(found, NewKey) and not are_exclusive(found.branch, frame.branch)


def seen_from(frame: Frame, fetch: Fetch, *, came_with_it: bool = False) -> Fetch:
    """What is fetched of rows, here or in a called function, some key on whose way was set."""
    if fetch.new_key is not None:
        return fetch
    found = _on_the_way(frame, fetch.origin, fetch.loops, fetch.full_path)
    if found is None:
        return fetch
    relation, new_key = found
    serves_others = not came_with_it and not new_key.is_sure(frame)
    return replace(fetch, new_key=relation, may_have_old_key=serves_others)


def _on_the_way(
    frame: Frame,
    origin: Origin | Given | None,
    loops: tuple[Loop, ...],
    path: tuple[Relation, ...],
) -> tuple[Relation, NewKey] | None:
    """The first relation of a path whose key may have been set by now."""
    found: dict[int, tuple[Relation, NewKey]] = {}
    for (owner, name), value in frame.assigned.of_rows():
        if not isinstance(value, NewKey):
            continue
        model, its_origin, way, its_loops = owner
        relation = model.relations[name]
        is_there = (its_origin, its_loops) == (origin, loops) and is_seen(frame, value)
        if is_there and path[: len(way) + 1] == (*way, relation):
            found[len(way)] = relation, value
    return found[min(found)] if found else None
