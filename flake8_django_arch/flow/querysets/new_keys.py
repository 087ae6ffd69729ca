"""Foreign keys that code sets on rows, so that each row behind them is fetched by itself.

Source: ``ForeignKeyDeferredAttribute.__set__()``, which drops the row that came for another key.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...project.syntax import walk
from ..events import Fetch, are_exclusive
from ..values import NONE, Row, Value
from .assigned import NewKey

if TYPE_CHECKING:
    from ...project.models import Relation
    from ..frame import Frame
    from .origins import Given, Loop, Origin


def note(frame: Frame, row: Row, relation: str, key: Value, *, may_be_old: bool) -> None:
    """``row.coupon_id = key``; without a key there is no row to fetch."""
    if key == NONE:
        if not frame.branch:
            frame.assigned.put(row, relation, NONE)
    elif not may_be_old:
        frame.assigned.put(row, relation, NewKey(frame.branch, frame.loops))


def may_be_old(target: ast.expr, given: ast.expr) -> bool:
    """Whether a column may be given what it holds: ``row.coupon_id = row.coupon_id or key``."""
    if not isinstance(target, ast.Attribute) or not target.attr.endswith("_id"):
        return False
    owner = ast.dump(target.value)
    names = (target.attr, target.attr.removesuffix("_id"))
    return any(
        isinstance(node, ast.Attribute) and node.attr in names and ast.dump(node.value) == owner
        for node in walk(given)
    )


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
