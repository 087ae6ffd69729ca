"""When a queryset asks the database, and whether it asks again in each pass of a loop.

Source: ``django.db.models.query.QuerySet``: a queryset keeps the rows that it was evaluated to;
``first()`` of an ordered one reads them from there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...finding import Place
from ...project import facts
from ...project.models import Model
from ..events import Fetch, Query
from ..held_rows import with_rows
from ..joining import options
from ..values import Fixed, Page, QuerySet, Read, Row, Value
from . import methods as querysets, rows, since_loaded, single_rows
from .assigned import as_left
from .loaded import How

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ..frame import Frame

#: What evaluating or calling something costs: a relation's rows, a query of its own, or nothing.
Asked = Fetch | Query | None


def evaluated(evaluator: Evaluator, value: Value) -> Asked:
    """What it costs to evaluate a value, as iterating, ``len`` or a truth test does."""
    if isinstance(value, Page):
        return evaluated(evaluator, value.content)
    if not isinstance(value, QuerySet):
        return None
    if value not in evaluator.frame.evaluated:
        since_loaded.note_evaluated(evaluator, value)
    if fetch := rows.evaluated(evaluator, value):
        evaluator.frame.evaluated.add(value)
        return fetch
    frame, made = evaluator.frame, value.made
    if made is None or value in frame.evaluated or is_there(value):
        return None
    frame.evaluated.add(value)
    if made.is_callers:
        place = Place(evaluator.line)
        return _query(evaluator, value, made.method, place, is_repeated=False)
    place = made.place if made.place.line else Place(evaluator.line)
    return _query(evaluator, value, made.method, place, is_repeated=frame.repeats(made.loops))


def whichever(several: Sequence[Value], cost: Callable[[Value], Asked]) -> list[Asked]:
    """What it costs to evaluate each of several values.

    Beside a display that is written out, ``order.items.all() if … else [order]``, it is what a
    branch costs: the other one needs no rows, and finds none loaded either.
    """
    costs = [cost(each) for each in several if not isinstance(each, Fixed)]
    if len(costs) == len(several):
        return costs
    return [None if each is None else replace(each, is_conditional=True) for each in costs]


def as_asked(value: Value, frame: Frame) -> Value:
    """A value as others get it: whoever asks its querysets again finds the rows that they have."""

    def of_queryset(queryset: QuerySet) -> QuerySet:
        return replace(queryset, made=None) if queryset in frame.evaluated else queryset

    return with_rows(value, lambda row: row, of_queryset) if frame.evaluated else value


def drawn_again(evaluator: Evaluator, value: Value) -> Value:
    """What a loop draws from: rows that are there are as another loop has left them."""
    frame = evaluator.frame
    left = as_left(value, frame)
    before, after = options(value), options(left)
    if left is not value and len(before) == len(after):
        frame.evaluated.update(
            new
            for old, new in zip(before, after, strict=True)
            if isinstance(new, QuerySet) and old in frame.evaluated
        )
    return left


def called(evaluator: Evaluator, queryset: QuerySet, method: str, place: Place) -> Asked:
    """What it costs to call a method that asks the database at once."""
    effect = querysets.effect(method)
    if effect is None or not effect.queries:
        return None
    plain = querysets.plain(method)
    if effect.served:
        is_dear = plain == "exists" and evaluator.flow.constructors.ask(queryset.model)
        if fetch := rows.evaluated(evaluator, queryset, is_count=plain == "count" or is_dear):
            return fetch
        if queryset in evaluator.frame.evaluated or is_there(queryset):
            return None
    elif plain == "first" and is_ordered(queryset):
        if queryset in evaluator.frame.evaluated or is_there(queryset):
            return None
    if effect.writes and plain not in querysets.LOOKING_UP:
        return None
    return _query(
        evaluator,
        queryset,
        method,
        place,
        is_repeated=evaluator.frame.repeats(evaluator.frame.loops),
    )


def by_shortcut(evaluator: Evaluator, queryset: QuerySet, name: str) -> Asked:
    """What ``get_object_or_404(queryset, …)`` and its like cost, which refine what they get."""
    frame, place = evaluator.frame, evaluator.called_at
    return _query(evaluator, queryset, name, place, is_repeated=frame.repeats(frame.loops))


def is_ordered(queryset: QuerySet) -> bool:
    """Whether ``first()`` needs no order of its own, so that it takes the rows that are there."""
    return queryset.model.ordering not in (None, facts.Sequence(()))


def finds_first(queryset: QuerySet) -> bool:
    """Whether ``first()`` takes a row of those that a prefetch has brought."""
    return is_ordered(queryset) and is_there(queryset)


def is_there(queryset: QuerySet) -> bool:
    """Whether a related manager's rows are there already, or may be for all that is known."""
    read = queryset.read
    if read is None or not queryset.served:
        return False
    return read.entry is not None


def _query(
    evaluator: Evaluator, queryset: QuerySet, method: str, place: Place, *, is_repeated: bool
) -> Query | None:
    if evaluator.frame.is_remembered or queryset.is_locked:
        return None  # rows are locked one by one so that others wait for one only
    if place in evaluator.frame.at_once:
        return None  # the loop around its batches has as many of them as there are rows
    if queryset.is_open and not evaluator.in_growing_loop:
        return None  # whoever calls this in a loop asks something of other columns in each pass
    read = queryset.read
    entry = None if read is None else read.owner.loaded.get(read.relation.name)
    bypassed = entry if entry is not None and entry.how is How.PREFETCHED else None
    if method == "iterator" and bypassed is None:
        return None  # streamed, so that the rows of all passes need not be held at once
    is_drawn = read is not None and (bypassed is not None or _is_drawn(evaluator, read))
    query = Query(
        model=queryset.model,
        method=method,
        place=place,
        is_repeated=is_repeated,
        relation=read.relation if read and is_drawn else None,
        owner=read.owner if read and is_drawn else None,
        rows=_rows(evaluator.frame, of_a_pass=True),
        kept=_rows(evaluator.frame, of_a_pass=False),
        bypassed=bypassed,
        is_served=queryset.served and method == "first" and is_ordered(queryset),
        is_of_copy=read is not None and read.owner.is_deep_copy,
        gives_rows=queryset.gives_rows,
        loops=evaluator.frame.loops,
        made=queryset.made,
        is_conditional=evaluator.frame.is_conditional or _is_optional(queryset),
        flags=frozenset() if _is_optional(queryset) else evaluator.frame.flags,
    )
    return since_loaded.of_query(evaluator, query)


def _rows(frame: Frame, *, of_a_pass: bool) -> tuple[tuple[str, Row], ...]:
    """The names that hold another row in each pass, or those that hold one in all of them."""
    return tuple(
        (name, value)
        for name, value in frame.names.items()
        if isinstance(value, Row) and frame.grows(value.loops) is of_a_pass
    )


def _is_optional(queryset: QuerySet) -> bool:
    return queryset.made is not None and queryset.made.is_optional


def _is_drawn(evaluator: Evaluator, read: Read) -> bool:
    """Whether the loop draws the very rows whose relation is asked: their queryset can load it.

    A row that stays the same in the function's own loops is not drawn by them.
    """
    owner, frame = read.owner, evaluator.frame
    if owner.path or owner.is_new or owner.is_deep_copy or not frame.grows(owner.loops):
        return False
    if single_rows.is_asked_once(frame, owner):
        return False
    own = [loop for loop in frame.loops if loop.grows]
    return not own or any(loop in own for loop in owner.loops)


def indexed(evaluator: Evaluator, queryset: QuerySet, place: Place) -> Asked:
    """What ``queryset[0]`` costs: a query each time, until the queryset has its rows."""
    if fetch := rows.evaluated(evaluator, queryset):
        return fetch
    if queryset.made is None or queryset in evaluator.frame.evaluated or is_there(queryset):
        return None
    return _query(
        evaluator,
        queryset,
        queryset.made.method,
        place,
        is_repeated=evaluator.frame.repeats(evaluator.frame.loops),
    )


def refreshed(evaluator: Evaluator, row: Row, place: Place) -> Asked:
    """What ``refresh_from_db()`` costs: a query each time.

    Where a branch leads to it, something has happened to this very row.
    """
    if evaluator.frame.is_conditional:
        return None
    return of_row(evaluator, row.model, "refresh_from_db", place)


def of_row(evaluator: Evaluator, model: Model, method: str, place: Place) -> Query | None:
    """What a row's method costs that asks for rows of a model each time."""
    is_repeated = evaluator.frame.repeats(evaluator.frame.loops)
    return _query(evaluator, QuerySet(model), method, place, is_repeated=is_repeated)
