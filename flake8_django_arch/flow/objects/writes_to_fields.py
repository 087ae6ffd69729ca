"""What a form sets on its fields: ``self.fields["shelf"].queryset = …``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..values import FormField, Value, join

if TYPE_CHECKING:
    from ..evaluate import Evaluator


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


def note(evaluator: Evaluator, owner: Value, attribute: str, value: Value) -> None:
    """Note what a field gets: whoever makes the form finds it there."""
    if isinstance(owner, FormField):
        key, attributes = key_of(owner.name, attribute), evaluator.events.attributes
        is_other = key in attributes and evaluator.frame.is_conditional
        attributes[key] = join((attributes[key], value)) if is_other else value


def noted(evaluator: Evaluator, owner: Value, attribute: str) -> Value | None:
    """What the form itself set before on what it reads now."""
    if not isinstance(owner, FormField):
        return None
    return evaluator.events.attributes.get(key_of(owner.name, attribute))
