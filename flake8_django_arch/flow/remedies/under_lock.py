"""Queries about a row that each pass has locked: asked before the loop, they would come too early.

Source: Django's reference of ``select_for_update()``: a row is locked so that nobody else goes on
with it, and what such code then asks about the row is what they have left there. Nor can the query
that locks the row count for it: PostgreSQL locks no rows of a query that groups.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..events import Query
from ..querysets import single_rows
from .asked_question import AskedQuestion


def is_asked(asked: AskedQuestion, query: Query) -> bool:
    """Whether it asks a relation of such a row, or looks something up by the row or its key.

    What is prefetched in the same pass comes after the lock.
    """
    return query.bypassed is None and any(
        found is not None
        and not found[1]  # what the row leads to is not locked
        and single_rows.is_locked_by_each(query.loops, found[0])
        for found in map(asked.row_at, _named(asked))
    )


def _named(asked: AskedQuestion) -> Iterator[ast.expr | None]:
    """What may name the row that a question is about."""
    question = asked.question
    if question is None:
        return
    if isinstance(question.root, ast.Attribute):
        yield question.root.value
    yield from (each.value for each in question.conditions if each.compared)
