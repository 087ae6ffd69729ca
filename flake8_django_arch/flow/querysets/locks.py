"""How long ``select_for_update()`` keeps its rows: until their transaction ends.

An inner transaction is a savepoint, which keeps the locks that are taken in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..events import Moment
from ..held_rows import with_rows
from ..values import Row, Value
from .origins import Given

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def end(evaluator: Evaluator) -> None:
    """A transaction that a block has opened ends: from here on others may change its rows."""
    frame = evaluator.frame
    if Moment.IN_TRANSACTION not in (frame.moment, _around(evaluator)):
        frame.names.update({name: _free(value) for name, value in frame.names.items()})
        frame.assigned.change(_free)
        attributes = evaluator.events.attributes
        attributes.update({name: _free(value) for name, value in attributes.items()})


def returned(evaluator: Evaluator, value: Value) -> Value:
    """What a function gives: where the transaction is its own, no longer locked."""
    free = _free(value)
    if free is value or evaluator.frame.moment is not Moment.WHENEVER:
        return free
    return value if _around(evaluator) is None else free


def _around(evaluator: Evaluator) -> Moment | None:
    """Where decorators take the whole function."""
    function = evaluator.function
    return None if function is None else evaluator.flow.transactions.decorate(function)


def _free(value: Value) -> Value:
    """Rows that a caller has locked stay so."""

    def freed(row: Row) -> Row:
        is_own = row.is_locked and not isinstance(row.origin, Given)
        return replace(row, is_locked=False) if is_own else row

    return with_rows(value, freed)
