"""Filters that find one row at most: they want what the database keeps unique.

``Seat.objects.filter(hall=hall, number=7)``, where ``unique_together`` names both; so does
``hall.seats.filter(number=7)``. Or where the project's code fails on a second such row:
``Seat.objects.get_or_create(hall=hall, number=number)``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.models import Kind
from ...project.uniqueness import told_apart_by
from ..values import NONE, ExternalValue, Known, QuerySet, Row, Value

if TYPE_CHECKING:
    from ...project.project import Project
    from ..calls import Call


def finds_one(project: Project, queryset: QuerySet, made: Call) -> bool:
    """Whether no two rows of a queryset have what a ``filter()`` wants."""
    model = queryset.model
    if any(model.is_unique(keyword) for keyword, _ in made.keywords):
        return True
    wanted = dict(_wanted(queryset, made))
    if not wanted:
        return False
    return any(key <= wanted.keys() for key in told_apart_by(model)) or any(
        one.fields <= wanted.keys()
        and all(wanted[name] == Known(value) for name, value in one.constants)
        for one in project.got_or_created.one_by(model)
    )


def _wanted(queryset: QuerySet, made: Call) -> Iterator[tuple[str, Value]]:
    """The fields whose one value is wanted; of NULL any number of rows may have the same."""
    model, read = queryset.model, queryset.read
    if read is not None and read.relation.kind is Kind.REVERSE:
        yield read.relation.field.name, read.owner
    for keyword, value in made.keywords:
        name, _, lookup = keyword.removesuffix("__exact").partition("__")
        field = model.fields.get(model.field_named(name))
        if field is None or value == NONE or _is_expression(value):
            continue
        is_key = not lookup or lookup == "pk" and field.relation is not None
        if is_key and (isinstance(value, Row | Known) or not field.is_true("null")):
            yield field.name, value


def _is_expression(value: Value) -> bool:
    """Whether it is worked out for each row anew: ``F("limit")``."""
    return isinstance(value, QuerySet) or (
        isinstance(value, ExternalValue) and value.path.startswith("django.db.models.")
    )
