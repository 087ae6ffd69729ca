"""What is loaded into rows in hand: ``prefetch_related_objects()``, ``refresh_from_db()``."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from ...finding import Place
from ...project.models import Relation
from ..containers import places
from ..events import Missing
from ..held_rows import with_rows
from ..joining import join, options
from ..values import NONE, UNKNOWN, Dictionary, Fixed, Items, Known, Page, QuerySet, Row, Value
from . import new_keys, rows
from .loaded import ANYTHING, NOTHING
from .loading import with_lookups
from .origins import RefreshOrigin

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_Rows = TypeVar("_Rows", QuerySet, Row)


def prefetch_objects(evaluator: Evaluator, made: Call) -> None:
    """``prefetch_related_objects(rows, *lookups)``: the names bound to these rows have them now."""
    lookups = made.arguments[1:]
    match made.node.args[:1]:
        case [ast.Name() | ast.Attribute() | ast.Call() | ast.Subscript() as listed]:
            holder = _holder(listed)
            if isinstance(places.at(evaluator, holder), Page):  # which is a list of its rows
                holder = ast.Attribute(holder, "object_list", ast.Load())
            known = places.at(evaluator, holder) or UNKNOWN
            filled = join(_filled(evaluator, each, lookups) for each in options(known))
            if filled != known:
                places.put_back(evaluator, holder, filled)
        case [ast.ListComp()] if isinstance(made.arguments[0], Items):
            _filled(evaluator, made.arguments[0], lookups)
        case [ast.List(elts=listed) | ast.Tuple(elts=listed)]:
            for holder in listed:
                several = list(options(places.at(evaluator, holder) or UNKNOWN))
                known_rows = [row for row in several if isinstance(row, Row)]
                if len(known_rows) == len(several):
                    for missing in _fetched_by(evaluator, known_rows[0], lookups, made):
                        evaluator.note_asked([missing])
                    having = join(_having(evaluator, row, lookups) for row in known_rows)
                    places.put_back(evaluator, holder, having)


def _filled(evaluator: Evaluator, known: Value, lookups: tuple[Value, ...]) -> Value:
    """What holds these rows, once they have what the lookups name."""
    match known:
        case QuerySet():
            return _having(evaluator, known, lookups)
        case Items(item=Row() as row):
            item = _having(evaluator, row, lookups)
            _let_others_have(evaluator, row, item)
            return replace(known, item=item)
        case Dictionary(value=Row() as row):
            return replace(known, value=_having(evaluator, row, lookups))
    return known


def _let_others_have(evaluator: Evaluator, before: Row, now: Row) -> None:
    """What was loaded into rows is there in other lists that hold them, or managers of theirs."""

    def is_of_them(row: Row) -> bool:
        is_same_copy = row.is_deep_copy == before.is_deep_copy
        there = (before.model, before.origin, before.path)
        return is_same_copy and (row.model, row.origin, row.path) == there

    def of_row(row: Row) -> Row:
        return replace(row, loaded=now.loaded) if is_of_them(row) else row

    def of_queryset(queryset: QuerySet) -> QuerySet:
        read = queryset.read
        if read is None or not queryset.is_manager or read.entry or not is_of_them(read.owner):
            return queryset  # what all() gave before asks the database all the same
        entry = now.loaded.get(read.relation.name)
        return queryset if entry is None else replace(queryset, read=replace(read, entry=entry))

    if before.origin is not None:
        names = evaluator.frame.names
        for name, value in names.items():
            names[name] = with_rows(value, of_row, of_queryset)


def refreshed(evaluator: Evaluator, before: Row, made: Call) -> None:
    """``row.refresh_from_db()`` drops all that came with a row: no queryset brings it any more.

    With ``fields`` it drops what those lead to.
    """
    fields = made.argument(1, "fields") or NONE
    if new_keys.is_on_every_way(evaluator.frame, before):
        evaluator.frame.assigned.forget(before, _named(before, fields))
    if fields != NONE:
        return
    origin = RefreshOrigin(evaluator.module, Place.of(made.node))
    fresh = replace(before, loaded=NOTHING, origin=origin, path=())
    if evaluator.frame.grows(before.loops) or before.origin is None:
        fresh = replace(before, loaded=ANYTHING)  # nothing loads it for several rows at once

    def of_row(row: Row) -> Row:
        is_same = (row.model, row.origin, row.path) == (before.model, before.origin, before.path)
        return fresh if is_same and row.loops == before.loops else row

    names = evaluator.frame.names
    for name, value in names.items():
        names[name] = with_rows(value, of_row)


def _named(row: Row, fields: Value) -> Collection[str]:
    """The fields that come from the database again; all of them where none are named."""
    match fields:
        case Fixed(items=items):
            return {
                row.model.field_named(str(each.value)) for each in items if isinstance(each, Known)
            }
        case Known(value=None):
            return row.model.relations.keys() | row.model.fields.keys()
    return ()


def _holder(listed: ast.expr) -> ast.expr:
    """Where rows are kept of which a list is made: ``list(by_key.values())``."""
    match listed:
        case ast.Call(func=ast.Name(id="list" | "tuple"), args=[inner]):
            return _holder(inner)
        case ast.Call(func=ast.Attribute(value=holder, attr="values"), args=[]):
            return holder
    return listed


def _having(evaluator: Evaluator, known: _Rows, lookups: tuple[Value, ...]) -> _Rows:
    loaded = with_lookups(evaluator, known.loaded, known.model, lookups)
    return replace(known, loaded=loaded)


def _fetched_by(
    evaluator: Evaluator, row: Row, lookups: tuple[Value, ...], made: Call
) -> Iterator[Missing]:
    """What prefetching for one row alone costs, where a loop does it for each: a query a lookup."""
    for lookup in lookups:
        relations, hops = row.model.relations, list[Relation]()
        for name in str(lookup.value).split("__") if isinstance(lookup, Known) else ():
            relation = relations.get(name)
            if relation is None or relation.target is None:
                break
            hops.append(relation)
            relations = relation.target.relations
        is_loaded = not hops or row.loaded.get(hops[0].name) is not None or row.loaded.unknown
        if not is_loaded and not row.is_deep_copy:
            behind = replace(row, path=(*row.path, *hops[:-1]))
            if fetch := rows.fetch_of(evaluator, behind, hops[-1], Place.of(made.node)):
                yield fetch
