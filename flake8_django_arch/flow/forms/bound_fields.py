"""What is read of a form's fields: ``form["shelf"].field.queryset``, ``{% for field in form %}``.

Only of fields that offer rows; all others are left to what their classes say.
Source: ``django.forms.boundfield`` and ``django.forms.models.ModelChoiceIterator``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...project import framework
from ..joining import join, options
from ..querysets import rows
from ..values import (
    SOME_TEXT,
    UNKNOWN,
    Dictionary,
    DjangoObject,
    Fixed,
    Instance,
    Items,
    Known,
    QuerySet,
    Value,
)
from .form_values import BoundField, FormField
from .writes_to_fields import noted

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def is_form(evaluator: Evaluator, value: Instance) -> bool:
    """Whether an object is a form of Django's."""
    return evaluator.project.classes.is_a(value.definition, framework.FORM)


def bound(evaluator: Evaluator, form: Instance, name: str) -> Value:
    """``form[name]``, of a field that offers rows."""
    if is_form(evaluator, form) and name in evaluator.flow.field_querysets.names(form.definition):
        return BoundField(name, form)
    return UNKNOWN


def drawn(evaluator: Evaluator, value: Value) -> list[BoundField]:
    """The fields that a loop over a form draws, as far as they offer rows; () of all else."""
    match value:
        case Instance() if is_form(evaluator, value):
            names = evaluator.flow.field_querysets.names(value.definition)
            return [BoundField(name, value) for name in names]
        case Fixed(items=items):
            return [each for each in items if isinstance(each, BoundField)]
    return []


def visible(evaluator: Evaluator, form: Instance) -> Value:
    """What ``form.visible_fields()`` gives, as far as that shows."""
    fields = drawn(evaluator, form)
    shown = tuple(each for each in fields if _is_visible(evaluator, each))
    return Fixed(shown) if shown else UNKNOWN


def read(evaluator: Evaluator, value: BoundField | FormField, name: str) -> Value:
    """An attribute of a field."""
    match value:
        case BoundField(name=own, form=form):
            if name == "is_hidden" and _is_visible(evaluator, value):
                return Known(False)
            known = {"field": FormField(own, form), "form": form, "name": Known(own)}
            return known.get(name, UNKNOWN)
        case FormField(form=Instance()) if name == "queryset":
            return _queryset(evaluator, value)
        case FormField(form=Instance()) if name == "choices":
            return _of_each(evaluator, value)
    return UNKNOWN


def choices(evaluator: Evaluator, field: BoundField) -> Value:
    """What a loop over a field draws, ``{% for choice in form.shelf %}``: ``BoundWidget`` each."""
    if not _is_visible(evaluator, field):
        return UNKNOWN
    pairs = _of_each(evaluator, FormField(field.name, field.form))
    if not isinstance(pairs, Items) or not isinstance(pairs.item, Fixed):
        return UNKNOWN
    data = Dictionary(UNKNOWN, UNKNOWN, known=(("value", pairs.item.items[0]),))
    return Items(DjangoObject((("data", data),)), pairs.grows)


def _is_visible(evaluator: Evaluator, field: BoundField) -> bool:
    return evaluator.flow.field_querysets.are_choices(field.form.definition, field.name)


def value_of(row: Value) -> Value:
    """The value of a choice, which has its row as ``instance``: a ``ModelChoiceIteratorValue``."""
    return DjangoObject((("instance", row),))


def _queryset(evaluator: Evaluator, field: FormField) -> Value:
    assert field.form is not None
    known = noted(evaluator, field, "queryset")
    return evaluator.flow.field_querysets.of(field.form, field.name) if known is None else known


def _of_each(evaluator: Evaluator, field: FormField) -> Value:
    """The choices of a field: of each row the value, and its label."""
    queryset = _queryset(evaluator, field)
    if not all(isinstance(option, QuerySet) for option in options(queryset)):
        return UNKNOWN
    drawn = join(
        rows.row_of(evaluator, option, evaluator.asker, ())
        for option in options(queryset)
        if isinstance(option, QuerySet)
    )
    return Items(Fixed((value_of(drawn), SOME_TEXT)), evaluator.grows(queryset))
