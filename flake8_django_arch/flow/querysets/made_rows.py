"""Rows that code makes: ``Item(order=order)``, ``Item.objects.create(order=order)``.

What a foreign key is given is the very row that it leads to from then on, with all that it came
with. Source: ``Model.__init__()``, which sets it as ``item.order = order`` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..containers import contents
from ..functions.arguments import spread
from ..values import UNKNOWN, Fixed, Items, Keywords, Row, Value
from .loaded import Entry, How

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator


def made_with(evaluator: Evaluator, row: Row, keywords: Keywords) -> Row:
    """A new row that has the rows which its foreign keys are given.

    What a model's own ``__init__`` makes of its keywords is not known.
    """
    if evaluator.project.classes.own_method(row.model.definition, "__init__") is not None:
        return row
    loaded = row.loaded
    for name, value in spread(keywords).items():
        relation = row.model.relations.get(name)
        if not isinstance(value, Row) or any(
            True for each in given_to(value) for _ in given_to(each)
        ):
            continue  # what rows lead to that are made of each other would be told over and over
        if relation is not None and relation.kind.is_forward:
            loaded = loaded.having(name, Entry(How.JOINED, value.loaded, value))
    return row if loaded is row.loaded else replace(row, loaded=loaded)


def given_to(row: Row) -> Iterator[Row]:
    """The rows that code has made a row with."""
    if row.is_new or row.is_created:
        yield from (entry.row for _, entry in row.loaded.relations if entry.row is not None)


def given_back(evaluator: Evaluator, made: Call) -> Value:
    """What ``bulk_create(rows)`` gives: a list of the very rows that it was handed."""
    rows = made.argument(0, "objs")
    if isinstance(rows, Items):
        rows = replace(rows, pending=())  # it has run through the generator
    return contents.held(evaluator.frame, rows) if isinstance(rows, Items | Fixed) else UNKNOWN
