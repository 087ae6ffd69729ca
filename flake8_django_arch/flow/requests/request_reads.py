"""Where a view takes input off the request by hand."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...finding import Place
from ...project.extract import dotted
from ...project.source import FunctionNode
from ...project.syntax import arguments_of, walk

#: Where a request holds what was sent. Source: ``HttpRequest.POST``, DRF's ``Request.data``.
_SENT: Final = ("request.POST", "request.data")
_READING: Final = frozenset({"get", "getlist"})
#: Methods of views that make the form or serializer which reads the request.
_READERS: Final = frozenset({"get_form", "get_serializer", "is_valid"})
#: What has read the request before a view's hook gets it: ``perform_create(self, serializer)``.
_CHECKED: Final = frozenset({"form", "serializer"})
#: The hooks that get it, under whatever name.
_AFTER_CHECK: Final = frozenset({"form_invalid", "form_valid", "perform_create", "perform_update"})
#: Methods of a serializer's fields that check one value.
_CHECKS: Final = frozenset({"run_validation", "to_internal_value"})
_CLASSES: Final = frozenset({"form_class", "serializer_class"})


def by_hand(view: FunctionNode) -> Iterator[tuple[Place, str]]:
    """Each read of ``request.POST[…]`` or ``request.data.get(…)``, with what is read.

    None where the view gives the whole of it to somebody: a form, a serializer, its base class.
    What a single field checks is left out.
    """
    names = set(_names(view))
    if view.name in _AFTER_CHECK and len(view.args.args) > 1:
        return
    if not _CHECKED.isdisjoint(parameter.arg for parameter in view.args.args):
        return
    if any(_hands_over(node, names) for node in walk(view)):
        return
    checked = set(_given_to_fields(view))
    for node in walk(view):
        if node in checked:
            continue
        match node:
            case ast.Subscript(value=holder, ctx=ast.Load()) if _is_sent(holder, names):
                yield Place(node.lineno, node.col_offset), ast.unparse(holder)
            case ast.Call(func=ast.Attribute(value=holder, attr=name)):
                if name in _READING and _is_sent(holder, names):
                    yield Place.of(node), ast.unparse(holder)


def _names(view: FunctionNode) -> Iterator[str]:
    """The names that stand for it: ``data = request.data``."""
    for node in walk(view):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _is_sent(value, set()):
                yield name


def _given_to_fields(view: FunctionNode) -> Iterator[ast.expr]:
    """The values in ``DecimalField(…).to_internal_value(request.data["amount"])``."""
    for node in walk(view):
        match node:
            case ast.Call(func=ast.Attribute(attr=name), args=values) if name in _CHECKS:
                yield from values
            case ast.Call(func=ast.Attribute(value=ast.Call(), attr="clean"), args=values):
                yield from values  # EmailField().clean(…), not bleach.clean(…)


def _is_sent(node: ast.expr, names: set[str]) -> bool:
    path = dotted(node) or ""
    return path in names or path.removeprefix("self.") in _SENT


def _hands_over(node: ast.AST, names: set[str]) -> bool:
    if not isinstance(node, ast.Call):
        return False
    match node.func:
        case ast.Attribute(attr=name) if name in _READERS:
            return True
        case ast.Attribute(value=ast.Call(func=ast.Name(id="super"))):
            return True  # the base class's handler reads it with its form or serializer
    given = arguments_of(node)
    if any(isinstance(value, ast.Attribute) and value.attr in _CLASSES for value in given):
        if any(dotted(value) in ("request", "self.request") for value in given):
            return True
    return any(
        _is_sent(value.value if isinstance(value, ast.Starred) else value, names) for value in given
    )
