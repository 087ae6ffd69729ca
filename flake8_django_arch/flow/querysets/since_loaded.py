"""What was written since rows were loaded, so that a prefetch would show what stood there before.

A prefetch is a picture of the moment at which its queryset was evaluated: rows of the relation that
are made, saved or deleted from then on are read from the database alone.
"""

from __future__ import annotations

import ast
from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...project.models import Kind, Relation
from ...project.syntax import keyword_of, text_of
from ..events import Fetch, Missing, Query, Stale, Write, are_exclusive
from ..joining import options
from ..values import QuerySet, Row, Value
from . import methods as querysets, new_keys

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from .origins import Given, Loop, Origin


def note_evaluated(evaluator: Evaluator, queryset: QuerySet) -> None:
    """A queryset asks the database now: what was written before, its prefetches would show."""
    if queryset.origin is not None:
        evaluator.frame.loaded_at[queryset.origin] = len(evaluator.events.written)


def note_drawn(evaluator: Evaluator, drawn: Value, loop: Loop) -> None:
    """A loop begins; where its rows come from what another function has evaluated, they are new."""
    loaded_at, now = evaluator.frame.loaded_at, len(evaluator.events.written)
    loaded_at[loop] = now
    for row in options(drawn):
        if isinstance(row, Row) and row.origin is not None:
            loaded_at.setdefault(row.origin, now)


def note_written(evaluator: Evaluator, written: Iterable[Write]) -> None:
    """What a called function has written, each kind of write once."""
    branch = evaluator.frame.branch
    several: dict[Hashable, Write] = {}
    for each in written:
        given_by = _given_by(each)
        row = each.row if given_by else None
        key = (each.model, each.method, each.relation, given_by)
        is_passed_by = each.is_passed_by or bool(each.branch)
        if key in several:
            is_passed_by &= several[key].is_passed_by
        several[key] = replace(each, branch=branch, row=row, is_passed_by=is_passed_by)
    evaluator.events.written += several.values()


def stale(
    evaluator: Evaluator,
    origin: Origin | Given | None,
    loops: tuple[Loop, ...],
    path: tuple[Relation, ...],
    *,
    is_count: bool,
) -> Stale | None:
    """Whether a prefetch with rows of an origin would show other rows at the end of a path."""
    written = evaluator.events.written
    if not written or not path[-1].kind.is_many:
        return None
    frame = evaluator.frame
    begun = frame.loaded_at.get(loops[-1], 0) if loops else 0
    since = begun if origin is None else frame.loaded_at.get(origin, 0)
    seen = [
        at
        for at, write in enumerate(written[since:], since)
        if not are_exclusive(write.branch, frame.branch)
        and _changes(write, path[-1], is_count=is_count)
        and not _is_of_prefetched(write, path[-1])
    ]
    if not seen:
        return None
    if seen[-1] < begun:
        return Stale.BEFORE_THE_LOOP
    is_sure = any(at >= begun and not written[at].is_passed_by for at in seen)
    return Stale.IN_ITS_PASSES if is_sure else Stale.IN_SOME_PASSES


def seen_from(evaluator: Evaluator, missing: Missing) -> Missing:
    """What a called function misses of this one's rows, which may have written before it calls."""
    if not isinstance(missing, Fetch):
        return missing
    missing = new_keys.seen_from(evaluator.frame, missing)
    if missing.stale is not None:
        return missing
    found = stale(
        evaluator, missing.origin, missing.loops, missing.full_path, is_count=missing.is_count
    )
    return missing if found is None else replace(missing, stale=found)


def of_query(evaluator: Evaluator, query: Query) -> Query:
    """A query of a relation, which a prefetch may not answer any more."""
    if query.owner is None or query.stale is not None or not query.full_path:
        return query
    is_count = querysets.plain(query.method) in ("count", "exists")
    found = stale(evaluator, query.origin, query.owner.loops, query.full_path, is_count=is_count)
    return query if found is None else replace(query, stale=found)


def _changes(write: Write, relation: Relation, *, is_count: bool) -> bool:
    """Whether a write may change which rows a relation leads to, or what they hold."""
    model, target = write.model, relation.target
    if model is None or target is None or model.family.isdisjoint(target.family):
        return False
    if write.relation is not None and write.relation.field is relation.field:
        return True
    if write.method in querysets.RELATED_ONLY:
        return False
    makes_rows = write.method in querysets.CREATING or bool(write.row and write.row.is_new)
    if makes_rows:
        return relation.kind is not Kind.MANY_TO_MANY  # of a new row nobody knows yet
    columns = _columns(write)
    return not is_count or columns is None or relation.field.name in columns


def _columns(write: Write) -> frozenset[str] | None:
    """The columns that ``update()`` or ``save(update_fields=…)`` sets; None for any."""
    if write.node is None:
        return None
    if write.method == "update":
        names = [each.arg for each in write.node.keywords]
        return None if None in names else frozenset(filter(None, names))
    match keyword_of(write.node, "update_fields"):
        case ast.List(elts=named) | ast.Tuple(elts=named):
            texts = list(map(text_of, named))
            return None if None in texts else frozenset(filter(None, texts))
    return None


def _is_of_prefetched(write: Write, relation: Relation) -> bool:
    """Whether it saves what the relation gave: a prefetched row has what was set on it."""
    return write.method == "save" and _given_by(write) is relation


def _given_by(write: Write) -> Relation | None:
    """The relation of another row that gave the row which is written."""
    through = getattr(write.row.origin, "through", None) if write.row else None
    return through.path[-1] if through is not None and through.path else None
