"""What a form sets on its fields, ``self.fields["shelf"].queryset = …``, or who has made it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ..events import FieldSet
from ..joining import join
from ..values import UNKNOWN, Instance, Value
from .form_values import FieldAttribute, FormAsLeft, FormField

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: What may be set on a field without another choice or label.
HARMLESS: Final = frozenset(
    {"empty_label", "disabled", "error_messages", "help_text", "initial", "label", "required"}
)


def field_of(owner: ast.expr) -> str | None:
    """The name in ``self.fields["shelf"]``."""
    match owner:
        case ast.Subscript(
            value=ast.Attribute(value=ast.Name(id="self"), attr="fields"),
            slice=ast.Constant(value=str() as name),
        ):
            return name
    return None


def key_of(field: str, attribute: str) -> str:
    """The attribute of a form under which its own methods leave what they set on a field."""
    return f"fields.{field}.{attribute}"


def as_left(evaluator: Evaluator, value: Value) -> Value:
    """A form with what the code has set on its fields, as a template finds it."""
    if not isinstance(value, Instance):
        return value
    given, left = dict(value.given), since_made(value)
    for each in evaluator.events.fields_set:
        if each.field.form == value:
            before = given.pop(key_of(each.field.name, each.attribute), UNKNOWN)
            at = FieldAttribute(each.field.name, each.attribute)
            is_one_of_two = each.is_conditional
            left[at] = join((left.get(at, before), each.value)) if is_one_of_two else each.value
    if not left:
        return value
    return FormAsLeft(value.definition, tuple(given.items()), tuple(left.items()))


def since_made(form: Instance) -> dict[FieldAttribute, Value]:
    """What the code that has made a form has set on its fields, where a template asks."""
    return dict(form.set_on_fields) if isinstance(form, FormAsLeft) else {}


def note(evaluator: Evaluator, owner: Value, attribute: str, value: Value, node: ast.expr) -> None:
    """Note what a field gets: whoever makes the form finds it there."""
    if isinstance(owner, FormField) and owner.form is not None:
        is_conditional = evaluator.frame.is_conditional
        written = FieldSet(owner, attribute, value, node, is_conditional)
        evaluator.events.fields_set.append(written)
    elif isinstance(owner, FormField):
        key, attributes = key_of(owner.name, attribute), evaluator.events.attributes
        is_other = key in attributes and evaluator.frame.is_conditional
        attributes[key] = join((attributes[key], value)) if is_other else value


def noted(evaluator: Evaluator, owner: Value, attribute: str) -> Value | None:
    """What the code itself set before on what it reads now."""
    if not isinstance(owner, FormField):
        return None
    if owner.form is not None:
        return next(
            (
                each.value
                for each in reversed(evaluator.events.fields_set)
                if (each.field, each.attribute) == (owner, attribute)
            ),
            None,
        )
    return evaluator.events.attributes.get(key_of(owner.name, attribute))
