"""Whether a value is surely an object, and one that is true.

A row that a loop draws is there, and Django's models say nothing of truth: ``if order`` decides
nothing of it. What a look-up or a nullable relation gives may be ``None`` instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..values import Choice, Instance, Key, QuerySet, Row, Value, join

if TYPE_CHECKING:
    from ...project.project import Project

#: What tells Python that an object is false.
_TRUTH: Final = ("__bool__", "__len__")


def is_certain(value: Value) -> bool:
    """Whether a value is surely an object, where a look-up or a nullable relation may give None."""
    if isinstance(value, Choice):
        return all(map(is_certain, value.options))
    if isinstance(value, Row):
        return value.is_there or value.is_self or _is_led_to(value)
    return isinstance(value, Instance | Key)


def _is_led_to(row: Row) -> bool:
    """Whether a relation leads there that may not be null; of many rows there may be none."""
    return bool(row.path) and not row.path[-1].nullable and not row.path[-1].kind.is_many


def is_true(project: Project, value: Value) -> bool:
    """Whether a condition surely holds of a value: a row's key, a manager, a row that is there."""
    match value:
        case Row(model=model):
            return is_certain(value) and not any(
                project.classes.method(model.definition, name) for name in _TRUTH
            )
        case QuerySet(is_manager=is_manager):
            return is_manager
    return isinstance(value, Key)


def drawn(row: Value) -> Value:
    """A row that its queryset gives where something runs through it."""
    return replace(row, is_there=True) if isinstance(row, Row) else row


def left_open(value: Value) -> Value:
    """What may be ``None`` instead where it is found: nobody knows what else is put there."""
    match value:
        case Row(is_there=True):
            return replace(value, is_there=False)
        case Choice(options=several):
            return join(map(left_open, several))
    return value
