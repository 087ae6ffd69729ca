"""Calling a method of a queryset or manager: Django's own, by its table, or the project's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...finding import Place
from ..functions import closures
from ..joining import join, options
from ..loops import heard_reads
from ..packages import subclass_rows
from ..values import UNKNOWN, Count, Dictionary, Fixed, Items, Made, QuerySet, Row, Value
from . import asking, loading, made_rows, methods, rows, single_rows, within, writes
from .loaded import ANYTHING
from .methods import Gives, MethodEffect
from .origins import Origin

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator


def call(evaluator: Evaluator, queryset: QuerySet, name: str, made: Call) -> Value:
    """Call a method that Django defines."""
    effect = methods.effect(name)
    if name in subclass_rows.METHODS:
        return subclass_rows.selected(evaluator, queryset, name, made)
    if effect is None:
        return UNKNOWN
    if name in methods.RELATED_ONLY and queryset.read is None:
        return UNKNOWN
    plain = methods.plain(name)
    if plain in methods.TAKING_ROWS and made.arguments:
        evaluator.consume(made.arguments[0])
    if effect.writes:
        writes.note_write(evaluator, made, name, queryset)
    closures.run_arguments(evaluator, made)
    return _given(evaluator, queryset, plain, effect, made)


def _given(
    evaluator: Evaluator, queryset: QuerySet, name: str, effect: MethodEffect, made: Call
) -> Value:
    frame = evaluator.frame
    match effect.gives:
        case Gives.QUERYSET:
            return loading.derived(evaluator, queryset, name, effect, made)
        case Gives.VALUES:
            link = Made(name, Place.of(made.node), frame.loops)
            queryset = replace(queryset, loaded=within.told_of_values(queryset, made))
            return replace(queryset, gives_rows=False, served=False, is_manager=False, made=link)
        case Gives.ROW if name == "first" and asking.finds_first(queryset):
            return rows.row_of(evaluator, queryset, made.node, frame.loops)
        case Gives.ROW:
            row = rows.row_of(evaluator, replace(queryset, served=False), made.node, frame.loops)
            if name == "create" and isinstance(row, Row):
                made_here = Origin(evaluator.module, Place.of(made.node), is_insert=True)
                row = replace(row, loaded=ANYTHING, origin=made_here, is_created=True)
                row = made_rows.made_with(evaluator, row, made.keywords)
                heard_reads.note(evaluator, row, name, made)
                return row
            return single_rows.got(evaluator, row, made.node, is_locked=queryset.locks_itself)
        case Gives.ROW_AND_FLAG:
            row = rows.row_of(evaluator, replace(queryset, served=False), made.node, frame.loops)
            if isinstance(row, Row):
                row = replace(row, loaded=ANYTHING, is_created=True)
            return Fixed((row, UNKNOWN))
        case Gives.ROWS if name == "bulk_create":
            return made_rows.given_back(evaluator, made)
        case Gives.ROWS:
            if not made.arguments and made.keyword("chunk_size") is None:
                queryset = loading.streamed(evaluator, queryset, made)
            row = rows.row_of(evaluator, replace(queryset, served=False), made.node, ())
            return Items(row, grows=True)
        case Gives.BY_KEY:
            row = rows.row_of(evaluator, replace(queryset, served=False), made.node, ())
            return Dictionary(UNKNOWN, row, grows=True)
    return Count() if name == "count" and evaluator.grows(queryset) else UNKNOWN


def linked(evaluator: Evaluator, name: str, queryset: QuerySet, result: Value, made: Call) -> Value:
    """What a method of the project's own gives: it is a link in the chain that is written here."""
    return join(_as_link(evaluator, name, queryset, option, made) for option in options(result))


def _as_link(
    evaluator: Evaluator, name: str, queryset: QuerySet, result: Value, made: Call
) -> Value:
    if not isinstance(result, QuerySet):
        return result
    place = Place.of(made.node)
    origin = queryset.origin or Origin(evaluator.module, place)
    if isinstance(origin, Origin) and result.is_locked and not queryset.is_locked:
        origin = replace(origin, has_lock=True, has_own_lock=True)
    return replace(result, origin=origin, made=Made(name, place, evaluator.frame.loops))
