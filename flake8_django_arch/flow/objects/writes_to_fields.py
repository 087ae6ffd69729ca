"""What a form sets on its fields: ``self.fields["shelf"].queryset = …``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..values import Value, join

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


def note(evaluator: Evaluator, owner: ast.expr, attribute: str, value: Value) -> None:
    """Note what a field gets: whoever makes the form finds it there."""
    name = field_of(owner)
    if name is not None:
        key, attributes = key_of(name, attribute), evaluator.events.attributes
        is_other = key in attributes and evaluator.frame.is_conditional
        attributes[key] = join((attributes[key], value)) if is_other else value


def noted(evaluator: Evaluator, node: ast.Attribute) -> Value | None:
    """What the form itself set before on what it reads now."""
    name = field_of(node.value) if isinstance(node.value, ast.Subscript) else None
    return None if name is None else evaluator.events.attributes.get(key_of(name, node.attr))
