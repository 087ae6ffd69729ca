"""ARC216: rows are counted or fetched to learn whether there are any."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.existence_test import ExistenceTest
from ..registry import check


@check("ARC216", ExistenceTest)
def count_for_existence(test: ExistenceTest) -> Iterator[Finding]:
    """``qs.count() > 0``, ``len(qs) == 0`` and their like, where ``exists()`` asks less."""
    deed = "fetches" if test.fetches else "counts"
    every = "every" if test.is_of_whole_table else "every matching"
    answer = "….exists()"
    if test.rows_are_used:
        answer = "the queryset itself, whose rows are used too"
    if test.asks_for_none:
        answer = f"not {answer}"
    yield Finding(
        test.place, f"this {deed} {every} {test.model.name} to learn if there is one: test {answer}"
    )
