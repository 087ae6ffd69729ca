"""Functions that call themselves: for the rows below a row, or once more for the same."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...immutable import Immutable
from ...project.models import Relation
from ..containers import contents
from ..events import Events, Fetch, Reader
from ..functions.handover import Handover
from ..held_rows import rows_in, with_rows
from ..joining import join
from ..noting import note_missing_of
from ..querysets import rows
from ..values import NONE, UNKNOWN, FunctionValue, Keywords, QuerySet, Row, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator


class Again(Immutable, frozen=True):
    """A call of a function by itself."""

    function: FunctionValue
    arguments: tuple[Value, ...]
    keywords: Keywords


def note(evaluator: Evaluator, again: Again) -> None:
    """Note that a function calls itself, and what it reads of other rows that way."""
    function = again.function
    signature = evaluator.flow.signatures.of(function.definition)
    given = signature.given(function, again.arguments, again.keywords)
    _descend(evaluator, function, given)
    _enter(evaluator, again, given)
    _climb(evaluator, function)
    evaluator.calls_itself[evaluator.asker] = again


def _descend(evaluator: Evaluator, function: FunctionValue, given: Mapping[str, Value]) -> None:
    """Note what the function, called by itself for each row of a relation, reads of that row.

    It goes as deep as the data does. So it surely asks for each row where it is called for every
    one of them, and where nothing but the rows tells how deep it goes.
    """
    call = evaluator.asker
    if evaluator.frame.branch or any(isinstance(node, ast.BinOp) for node in ast.walk(call)):
        return
    for name, below in given.items():
        above = evaluator.frame.given.get(name)
        if isinstance(above, Row) and isinstance(below, Row) and below.loops:
            drawn = evaluator.frame.drawn.get(below.loops[-1])
            if drawn is not None and _is_below(drawn.source, above):
                fetch = _fetch(evaluator, function, below, drawn.source)
                if fetch is not None:
                    evaluator.events.missing.append(fetch)


def _enter(evaluator: Evaluator, again: Again, given: Mapping[str, Value]) -> None:
    """Note what the function surely reads of each row on the first level below its own.

    ``self.buyer`` is one query for the row itself, and one more for each of ``self.sources.all()``.
    What leads further down is for :func:`_descend` to tell.
    """
    frame, function = evaluator.frame, again.function.definition
    for name, below in given.items():
        above = frame.given.get(name)
        if not isinstance(above, Row) or not isinstance(below, Row) or not below.loops:
            continue
        if frame.grows(above.loops) or not frame.grows(below.loops):
            continue  # further down it is the same again
        drawn = frame.drawn.get(below.loops[-1])
        down = None if drawn is None else _relation_below(drawn.source, above)
        if down is None or below.path:
            continue
        handover = Handover(evaluator)
        bindings = handover.bindings(again.function, again.arguments, again.keywords)
        events = evaluator.flow.events_below(evaluator, function, bindings)
        sure = [
            each
            for each in handover.missing(events or Events())
            if not each.is_conditional and each.origin == below.origin
            if each.full_path[0].name != down.name
        ]
        note_missing_of(evaluator, function, sure)


def _climb(evaluator: Evaluator, function: FunctionValue) -> None:
    """Mark the relation to the row above, whose method a method calls: ``str(self.parent)``."""
    above, missing = function.bound, evaluator.events.missing
    if not isinstance(above, Row) or not above.path or above.path[-1].kind.is_many:
        return
    for number, each in enumerate(missing):
        if isinstance(each, Fetch) and (each.origin, each.full_path) == (above.origin, above.path):
            missing[number] = replace(each, is_nested=True)


def _is_below(source: Value, above: Row) -> bool:
    relation = _relation_below(source, above)
    return relation is not None and isinstance(source, QuerySet) and source.served


def _relation_below(source: Value, above: Row) -> Relation | None:
    """The relation by which a queryset leads from a row to others of its model."""
    if not isinstance(source, QuerySet) or source.read is None or source.read.owner != above:
        return None
    relation = source.read.relation
    return relation if relation.target is above.model else None


def _fetch(
    evaluator: Evaluator, function: FunctionValue, below: Row, source: Value
) -> Fetch | None:
    """The query for what is below a row of the next level, told of the row that was given."""
    if not isinstance(source, QuerySet) or source.read is None:
        return None
    read = source.read
    again = evaluator.read(below, read.relation.name, evaluator.asker)
    fetch = rows.evaluated(evaluator, again) if isinstance(again, QuerySet) else None
    if fetch is None:
        return None
    reader = Reader.of(function.definition, read.place)
    fetch = replace(fetch, reader=reader, goes_on=True, set_aside=None)
    if function.bound is not None:  # whoever calls the method, so that it is told once, there
        return fetch if read.owner.origin is None else None
    if read.owner.origin is None:
        return None
    return replace(fetch, origin=read.owner.origin, path=(*read.owner.path, read.relation))


def given_back(evaluator: Evaluator, again: Again) -> Value | None:
    """What ``return retry(attempt + 1)`` gives; None where that is nothing but the other returns.

    That is so where all that is known of the arguments is the same again. Other rows may be
    loaded otherwise: what comes of them is not followed.
    """
    flow, given, handover = evaluator.flow, evaluator.frame.given, Handover(evaluator)
    function = contents.bound_as_left(evaluator.frame, again.function)
    bindings = handover.bindings(function, again.arguments, again.keywords)
    plain = {name: _plain(value) for name, value in given.items()}
    found = {name: _plain(value) for name, value in bindings}
    if found == plain:
        return None
    if any(rows_in(value) and value != plain.get(name) for name, value in found.items()):
        return UNKNOWN
    events = flow.events_below(evaluator, function.definition, bindings)
    return UNKNOWN if events is None else handover.take(join(events.returned or [NONE]))


def _plain(value: Value) -> Value:
    """A value with the same rows, whatever conditions have said of them since."""
    return with_rows(value, lambda row: replace(row, loaded=row.loaded.without_filters()))
