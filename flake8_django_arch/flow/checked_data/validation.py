"""What validation may put in the place of what was sent: in a form's data, in a serializer's."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.names import ClassDef, FunctionDef
from ...project.syntax import given_to, walk

if TYPE_CHECKING:
    from ..analysis import Flow


def changed(
    flow: Flow, cls: ClassDef, name: str, reader: FunctionDef | None = None
) -> frozenset[str] | None:
    """The fields to which ``clean()`` or ``validate()`` gives other values; None for any.

    What such a method returns is for those that read after it, not for itself.
    """
    found: set[str] = set()
    for up in flow.project.classes.ancestors(cls):
        method = up.method(name) if isinstance(up, ClassDef) else None
        if method is None or method.is_frameworks:
            continue
        node = flow.node(method)
        if node is None:
            return None
        for inner in walk(node):
            match inner:
                case ast.Subscript(slice=ast.Constant(value=str() as key), ctx=ast.Store()):
                    found.add(key)
                case ast.Subscript(ctx=ast.Store()) | ast.Attribute(attr="update"):
                    return None
                case ast.Return(value=value) if method is not reader and not _is_given(value, node):
                    return None
    return frozenset(found)


def _is_given(value: ast.expr | None, method: ast.AST) -> bool:
    """Whether a method gives back what it was given, or what its base makes of that."""
    match value:
        case None:
            return True
        case ast.Name(id=name):
            return not any(
                isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
                for node in walk(method)
            ) or _is_from_super(name, method)
        case ast.Attribute(attr="cleaned_data"):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")))):
            return True
    return False


def _is_from_super(name: str, method: ast.AST) -> bool:
    """``data = super().clean()``, and nothing else is bound to that name."""
    bound = given_to(name, method)
    stored = sum(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
        for node in walk(method)
    )
    return len(bound) == stored and all(
        isinstance(value, ast.Call | ast.Attribute) and _is_given(value, method) for value in bound
    )
