"""Rows that a serializer makes for a foreign key whose nested serializer it declares.

Source: DRF's "Writing .create() methods for nested representations".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.models import Kind, Model
from ...project.names import ClassDef
from ...project.syntax import walk
from ..enclosing import position
from ..events import Write

if TYPE_CHECKING:
    from ..analysis import Flow

_SINGLE: Final = (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE)
_MAKING: Final = frozenset({"create", "get_or_create"})
_TRUE: Final = facts.Constant(True)


def is_made_for(
    flow: Flow, serializer: ClassDef, own: Model, method: ast.AST, write: Write
) -> bool:
    """Whether a method makes the row that its model's foreign key is then set to.

    So an order is created with its address, where the serializer declares ``address``.
    """
    if write.method not in _MAKING or write.model is None or write.node is None:
        return False
    return any(
        _is_assigned(method, write.node, name)
        for name, target in _nested(flow, serializer, own)
        if target.family & write.model.family
    )


def _nested(flow: Flow, serializer: ClassDef, own: Model) -> Iterator[tuple[str, Model]]:
    """The foreign keys of a model that a nested serializer takes values for, with targets."""
    for name, relation in own.relations.items():
        if relation.kind in _SINGLE and relation.target is not None:
            found = flow.project.classes.attribute(serializer, name)
            if found is not None and _takes(flow, found[0], found[1].value, relation.target):
                yield name, relation.target


def _takes(flow: Flow, owner: ClassDef, field: facts.Expression, target: Model) -> bool:
    if not isinstance(field, facts.Call) or not isinstance(field.function, facts.Name):
        return False
    if _TRUE in (field.keyword("read_only"), field.keyword("many")):
        return False
    nested = flow.project.names.resolve(owner.module, field.function.path)
    if not isinstance(nested, ClassDef):
        return False
    model = flow.meanings.meta_model(nested)
    return model is not None and bool(model.family & target.family)


def _is_assigned(method: ast.AST, made: ast.Call, name: str) -> bool:
    """Whether what a call gives, or its key, is given to an attribute, key or keyword."""
    names = {name, f"{name}_id"}
    rows = set(_names_of(method, made))
    for node in walk(method):
        match node:
            case ast.keyword(arg=str(given), value=value) if given in names:
                if _mentions(value, made, rows):
                    return True
            case ast.Assign(targets=[target], value=value):
                if _target(target) in names and _mentions(value, made, rows):
                    return True
    return False


def _names_of(method: ast.AST, made: ast.Call) -> Iterator[str]:
    for node in walk(method):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) | ast.Assign(
                targets=[ast.Tuple(elts=[ast.Name(id=name), _])], value=value
            ) if position(value) == position(made):
                yield name


def _target(target: ast.expr) -> str:
    match target:
        case ast.Attribute(attr=name) | ast.Subscript(slice=ast.Constant(value=str(name))):
            return name
    return ""


def _mentions(value: ast.expr, made: ast.Call, rows: set[str]) -> bool:
    return any(
        position(node) == position(made) or isinstance(node, ast.Name) and node.id in rows
        for node in walk(value)
    )
