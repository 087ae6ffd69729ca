"""What a form sets on its fields, ``self.fields["shelf"].queryset = …``, or who has made it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..events import FieldSet
from ..joining import join
from ..values import UNKNOWN, Instance, Value
from .form_values import FormField

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
    """The attribute of the form under which it is noted."""
    return f"fields.{field}.{attribute}"


def key_since_made(field: str, attribute: str) -> str:
    """The same for what code sets that has made the form, which nothing else changes before."""
    return f"{key_of(field, attribute)} since it was made"


def as_left(evaluator: Evaluator, value: Value) -> Value:
    """A form with what the code has set on its fields, as a template finds it."""
    if not isinstance(value, Instance):
        return value
    found = dict(value.given)
    for each in evaluator.events.fields_set:
        if each.field.form == value:
            before = found.pop(key_of(each.field.name, each.attribute), UNKNOWN)
            key = key_since_made(each.field.name, each.attribute)
            if each.is_conditional:
                found[key] = join((found.get(key, before), each.value))
            else:
                found[key] = each.value
    return replace(value, given=tuple(found.items()))


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
