"""What others ask and miss of a function's rows, noted at the function that has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..finding import Place
from ..project.names import FunctionDef, Module
from .events import Events, Missing, Reader
from .loops import same_conditions
from .objects import cleaning, filled_columns
from .querysets import methods as querysets, since_loaded
from .querysets.origins import Origin

if TYPE_CHECKING:
    from .evaluate import Evaluator
    from .functions.handover import Handover


def note_missing_of(
    evaluator: Evaluator, function: FunctionDef, missing: Iterable[Missing]
) -> None:
    """Note what a called function misses of this one's rows.

    The finding stands where this function has its rows from: at the queryset, or at the loop
    over what a call gave.
    """
    for each in missing:
        if each.is_conditional and function.name in querysets.ROW_WRITES:
            continue  # "if not self.code: …": of rows that were saved before it is not true
        if each.is_conditional and _is_for_empty(evaluator, function, each):
            continue
        if not evaluator.frame.filled.isdisjoint(relation.name for relation in each.full_path):
            continue  # this function has loaded it by hand before it called the other
        evaluator.events.missing.append(
            replace(
                since_loaded.seen_from(evaluator, each),
                place=_source_of_rows(evaluator, each),
                reader=each.reader or Reader.of(function, each.place),
                is_conditional=each.is_conditional or bool(evaluator.frame.branch),
                is_kept=each.is_kept or evaluator.frame.is_kept,
            )
        )


def _is_for_empty(evaluator: Evaluator, function: FunctionDef, missing: Missing) -> bool:
    """Whether a row's own check reads it for a column that no row lacks which passed it before."""
    if missing.reader is not None or function.name not in cleaning.STEPS:
        return False
    return filled_columns.is_for_empty(evaluator, function, missing)


def reading(evaluator: Evaluator, reader: Reader) -> AbstractContextManager[None]:
    """While it is this reader that reads, as if it were called from here."""
    return _telling_readers(evaluator, lambda place: reader)


def reading_in(evaluator: Evaluator, module: Module) -> AbstractContextManager[None]:
    """While it is lines of another module that read."""
    return _telling_readers(evaluator, lambda place: Reader("", module.path, place.line))


@contextmanager
def _telling_readers(evaluator: Evaluator, reader: Callable[[Place], Reader]) -> Iterator[None]:
    """Say of what is noted meanwhile who reads it, where it does not say so itself."""
    events = evaluator.events
    missing, queries = len(events.missing), len(events.queries)
    yield
    events.missing[missing:] = [
        (
            each
            if each.reader
            else replace(each, place=_source_of_rows(evaluator, each), reader=reader(each.place))
        )
        for each in events.missing[missing:]
    ]
    events.queries[queries:] = [
        each if each.reader else replace(each, reader=reader(each.place))
        for each in events.queries[queries:]
    ]


def note_queries_of(
    evaluator: Evaluator,
    function: FunctionDef,
    events: Events,
    handover: Handover,
    *,
    is_result_used: bool,
) -> None:
    """Note what a called function asks once a call: in a loop it asks once per pass.

    A function that changes data, or whose result nobody takes, has its rows handed over one by
    one for good reasons.
    """
    evaluator.events.changes_data |= events.changes_data
    if (
        events.changes_data
        or not is_result_used
        or evaluator.frame.is_remembered
        or evaluator.flow.signatures.of(function).asks_once
    ):
        return
    is_repeated = evaluator.frame.repeats(evaluator.frame.loops)
    for query in events.queries:
        is_sure = not query.is_conditional or (
            is_repeated and same_conditions.are_given_alike(evaluator, function, query.flags)
        )
        if not query.is_repeated and is_sure:
            evaluator.events.queries.append(
                replace(
                    since_loaded.of_query(evaluator, handover.take_query(query)),
                    place=evaluator.called_at,
                    is_repeated=is_repeated,
                    loops=evaluator.frame.loops,
                    made=None,
                    reader=query.reader or Reader.of(function, query.place),
                    is_conditional=evaluator.frame.is_conditional,
                    flags=evaluator.frame.flags,
                )
            )


def _source_of_rows(evaluator: Evaluator, missing: Missing) -> Place:
    """Where this function has the row from that another one reads."""
    if isinstance(missing.origin, Origin) and missing.origin.module is evaluator.module:
        return missing.origin.place
    drawn = [loop for loop in (*evaluator.frame.loops, *missing.loops) if loop.grows and loop.line]
    return Place(drawn[-1].line, drawn[-1].column) if drawn else Place(evaluator.line)
