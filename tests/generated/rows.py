"""The data of a program, made from its models alone, so that a smaller program needs no other.

Each model gets ``BLOCKS * n`` rows. Row *k* leads to row *k* by every relation, so that the rows
that a loop meets lead to different rows. On top, the *m*-th relation of a model leads from all
of its *m*-th block to row 0, so that row 0 has more rows on its many sides when *n* is larger:
whoever looks at one row, looks at row 0. Flags and empty relations follow *k* modulo 4, each with
other remainders, so that what one of them leaves is never empty for another.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

from django.db import models

BLOCKS = 5


def filling(module: str) -> Callable[[int], None]:
    """The ``fill(n)`` of a module, for all models that it defines."""

    def fill(n: int) -> None:
        made: dict[Any, list[Any]] = {}
        for model in concrete_models(module):
            made[model] = make_rows(model, n, made)
        for model in made:
            for field in model._meta.local_many_to_many:
                link(field, n, made)

    return fill


def concrete_models(module: str) -> Iterator[Any]:
    for value in list(vars(sys.modules[module]).values()):
        if isinstance(value, type) and issubclass(value, models.Model):
            if value.__module__ == module and not value._meta.abstract and not value._meta.proxy:
                yield value


def make_rows(model: Any, n: int, made: dict[Any, list[Any]]) -> list[Any]:
    is_child = bool(model._meta.parents)
    first = BLOCKS * n if is_child else 0  # a child's numbers follow those of its parent's rows
    rows = [model(**plain_values(model, k, first)) for k in range(BLOCKS * n)]
    for block, field in enumerate(keys(model), start=1):
        if field.related_model is model:
            continue
        for k, row in enumerate(rows):
            if not (field.null and k % 4 == 3):
                setattr(row, field.name, target_of(field, k, block, n, made[field.related_model]))
    if is_child:
        for row in rows:
            row.save()
    else:
        model.objects.bulk_create(rows)
    fill_self_relations(model, rows, n)
    return rows


def plain_values(model: Any, k: int, first: int) -> dict[str, Any]:
    values = {
        "name": f"{model.__name__} {k}",
        "number": first + k,
        "active": k % 4 != 2,
        "urgent": k % 2 == 0,
        "note": f"Note {k}",
    }
    fields = {field.name for field in model._meta.fields}
    return {name: value for name, value in values.items() if name in fields}


def keys(model: Any) -> list[Any]:
    return [
        field
        for field in model._meta.fields
        if field.is_relation and not field.remote_field.parent_link
    ]


def target_of(field: Any, k: int, block: int, n: int, targets: list[Any]) -> Any:
    return targets[0] if not field.unique and k in hub(block, n) else targets[k]


def hub(block: int, n: int) -> range:
    """The rows that a block holds, which all lead to row 0."""
    return range(block * n, block * n + n)


def fill_self_relations(model: Any, rows: list[Any], n: int) -> None:
    """Row 0 and all of a block lead to row 0, each other row to the one after it."""
    for block, field in enumerate(keys(model), start=1):
        if field.related_model is not model:
            continue
        for k, row in enumerate(rows):
            if k % 4 != 3:
                setattr(row, field.name, rows[0] if k in (0, *hub(block, n)) else rows[k + 1])
        model.objects.bulk_update(rows, [field.name])


def link(field: Any, n: int, made: dict[Any, list[Any]]) -> None:
    """Each row to its counterpart, row 0 to the first 2n and the first 2n to row 0."""
    sources, targets = made[field.model], made[field.related_model]
    pairs = {(k, k) for k in range(len(sources))}
    pairs |= {(0, k) for k in range(2 * n)} | {(k, 0) for k in range(2 * n)}
    if field.related_model is field.model:
        pairs = {(a, b) for a, b in pairs if a != b} | {
            pair for k in range(1, len(sources) - 1) for pair in ((k, k + 1), (k + 1, k))
        }
    through = field.remote_field.through
    through.objects.bulk_create(
        through(
            **{
                f"{field.m2m_field_name()}_id": sources[a].pk,
                f"{field.m2m_reverse_field_name()}_id": targets[b].pk,
            }
        )
        for a, b in sorted(pairs)
    )
