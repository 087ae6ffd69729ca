"""Filters that find a row at most, or as many as are written out: they want what is unique.

``Seat.objects.filter(hall=hall, number=7)``, where ``unique_together`` names both; so does
``hall.seats.filter(number=7)``. A constraint with a condition tells rows apart that meet it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project import facts
from ...project.models import Kind, Model
from ...project.syntax import keyword_of
from ...project.uniqueness import told_apart_by
from ..values import NONE, ExternalValue, Fixed, Known, QuerySet, Row, Settled, Value
from . import certainty, columns
from .loaded import Filtered

if TYPE_CHECKING:
    from ..calls import Call


def finds_few(queryset: QuerySet, made: Call) -> bool:
    """Whether no two rows of a queryset have what a ``filter()`` wants, or one of what it wants."""
    model = queryset.model
    if any(model.is_unique(_one_of(made, *each)) for each in made.keywords):
        return True
    wanted = dict(_wanted(queryset, made))
    certain = {name for name, is_certain in wanted.items() if is_certain}
    return bool(wanted) and any(
        key <= wanted.keys() if condition is None else key <= certain and _meet(queryset, condition)
        for key, condition in told_apart_by(model)
    )


def _meet(queryset: QuerySet, condition: facts.Expression) -> bool:
    """Whether all rows of a queryset are among those for which a constraint holds.

    ``UniqueConstraint(fields=["user"], condition=Q(is_primary=True))``
    """
    match condition:
        case facts.Call(facts.Name(path), (), keywords) if path.rpartition(".")[2] == "Q":
            said = (_said(queryset.model, *each) for each in keywords)
            return all(
                each is not None and columns.is_implied(each, queryset.loaded.filtered)
                for each in said
            )
    return False


def _said(model: Model, lookup: str, wanted: facts.Expression) -> Filtered | None:
    if not isinstance(wanted, facts.Constant):
        return None
    return columns.filtered(model, lookup, Known(wanted.value), holds=True)


def are_few(value: Value) -> bool:
    """Whether it is a queryset of which that is known."""
    return isinstance(value, QuerySet) and value.is_few


def _one_of(made: Call, keyword: str, value: Value) -> str:
    """The field of which a display has the values that are wanted: ``pk__in=[first.pk]``.

    Of one that has a name, other code may have made a longer list.
    """
    if not keyword.endswith("__in") or not isinstance(value, Fixed) or not value.items:
        return keyword
    is_written = isinstance(keyword_of(made.node, keyword), ast.List | ast.Tuple | ast.Set)
    is_known = is_written or isinstance(value, Settled)
    return keyword.removesuffix("__in") if is_known else keyword


def _wanted(queryset: QuerySet, made: Call) -> Iterator[tuple[str, bool]]:
    """The fields whose one value is wanted, and whether it is surely not NULL.

    Of NULL any number of rows may have the same: the rows that a condition is for are often such.
    """
    model, read = queryset.model, queryset.read
    if read is not None and read.relation.kind is Kind.REVERSE:
        yield read.relation.field.name, True
    for keyword, value in made.keywords:
        name, _, lookup = keyword.removesuffix("__exact").partition("__")
        field = model.fields.get(model.field_named(name))
        if field is None or value == NONE or _is_expression(value):
            continue
        is_key = not lookup or lookup == "pk" and field.relation is not None
        is_set = isinstance(value, Known) or not field.is_true("null")
        if is_key and (is_set or isinstance(value, Row)):
            yield field.name, is_set or certainty.is_certain(value)


def _is_expression(value: Value) -> bool:
    """Whether it is worked out for each row anew: ``F("limit")``."""
    return isinstance(value, QuerySet) or (
        isinstance(value, ExternalValue) and value.path.startswith("django.db.models.")
    )
