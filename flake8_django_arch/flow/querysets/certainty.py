"""Whether a value is surely an object, and one that is true.

A row that a loop draws is there, and Django's models say nothing of truth: ``if order`` decides
nothing of it. What a look-up or a nullable relation gives may be ``None`` instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from .. import special_methods
from ..joining import join
from ..values import Choice, DjangoObject, Instance, Key, QuerySet, Row, Text, UnknownObject, Value

if TYPE_CHECKING:
    from ...project.names import ClassDef
    from ...project.project import Project


def is_certain(value: Value) -> bool:
    """Whether a value is surely an object, where a look-up or a nullable relation may give None."""
    if isinstance(value, Choice):
        return all(map(is_certain, value.options))
    if isinstance(value, Row):
        return value.is_there or value.is_self or _is_led_to(value)
    return isinstance(value, Instance | DjangoObject | Key | Text | UnknownObject)


def _is_led_to(row: Row) -> bool:
    """Whether a relation leads there that may not be null; of many rows there may be none."""
    return bool(row.path) and not row.path[-1].nullable and not row.path[-1].kind.is_many


def is_true(project: Project, value: Value) -> bool:
    """Whether a condition surely holds of a value: a row's key, a manager, a row that is there."""
    match value:
        case Row(model=model):
            return is_certain(value) and not _says(project, model.definition)
        case QuerySet(is_manager=is_manager):
            return is_manager
    return isinstance(value, Key)


def is_true_if_there(project: Project, value: Value) -> bool:
    """Whether a condition holds of a value unless it is ``None``: a row, an object of a class."""
    match value:
        case Row(model=model):
            return not _says(project, model.definition)
        case Instance(definition=cls):
            return project.classes.is_fully_known(cls) and not _says(project, cls)
    return False


def _says(project: Project, cls: ClassDef) -> bool:
    """Whether a class says for itself which of its objects are true, as containers do."""
    classes = project.classes
    return any(classes.method(cls, name) for name in special_methods.TRUTH) or any(
        up.path.startswith("builtins.") and up.path != "builtins.object"
        for up in classes.ancestors(cls)
    )


def is_shown_true(project: Project, value: Value) -> bool:
    """Whether a condition of a template surely holds of a row.

    What code would raise, ``order.coupon.campaign`` where there is no coupon, is ``None`` there.
    """
    return isinstance(value, Row) and is_true(project, value) and not _is_led_to_by_chance(value)


def _is_led_to_by_chance(row: Row) -> bool:
    """Whether a relation on the way to a row may be null, since a loop drew the row before it."""
    for relation in () if row.is_there else reversed(row.path):
        if relation.nullable or relation.kind.is_many:
            return relation.nullable
    return False


def drawn(row: Value) -> Value:
    """A row that its queryset gives where something runs through it."""
    return replace(row, is_there=True) if isinstance(row, Row) else row


def or_none(value: Value) -> Value:
    """A value that may be ``None`` instead where it is found: who knows what else is put there."""
    match value:
        case Row(is_there=True):
            return replace(value, is_there=False)
        case Choice(options=several):
            return join(map(or_none, several))
    return value
