"""Serializers that turn rows into data, and data into values, wholly by themselves."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.names import ClassDef
from ...project.syntax import walk

if TYPE_CHECKING:
    from ..concepts.serializer import Serializer

#: What DRF calls for output and for input; its own go through ``self.fields``.
#: Source: ``rest_framework.serializers.Serializer``.
_CONVERSIONS: Final = ("to_representation", "to_internal_value")
#: What a serializer has beside its fields.
_BESIDE_FIELDS: Final = frozenset(
    {"context", "parent", "root", "instance", "initial_data", "partial", "field_name", "fail"}
)


def leaves_fields_unused(serializer: Serializer) -> bool:
    """Whether both ways are its own, and neither asks for the fields that ``Meta`` names.

    A class that inherits it may ask for them again.
    """
    classes = serializer.project.classes
    family = (serializer.definition, *classes.subclasses(serializer.definition))
    if any(serializer.heirs_of_meta):
        return False
    return all(_converts_alone(serializer, cls) for cls in family)


def _converts_alone(serializer: Serializer, cls: ClassDef) -> bool:
    waiting = [*_CONVERSIONS]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        found = serializer.project.classes.projects_method(cls, name)
        node = None if found is None else serializer.flow.node(found)
        if node is None or not node.args.args or node.decorator_list:
            return False
        asked = _asked_of(node, node.args.args[0].arg)
        if asked is None:
            return False
        waiting += asked - _BESIDE_FIELDS - seen
    return True


def _asked_of(function: ast.FunctionDef | ast.AsyncFunctionDef, own: str) -> set[str] | None:
    """The attributes of the object that a method asks for; None where it hands the object on."""
    names = [node for node in walk(function) if isinstance(node, ast.Name)]
    asked = [
        node
        for node in walk(function)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == own
    ]
    if any(node.id == "super" for node in names):
        return None
    if sum(node.id == own for node in names) > len(asked):
        return None
    return {node.attr for node in asked}
