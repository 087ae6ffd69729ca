"""What an assignment binds, in a method that shapes fields: names, attributes, keys."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from . import calls, containers, expressions
from .values import Added, FieldOf, Frame, Names, Options, Table, This, Undecided, Unknown, merged

if TYPE_CHECKING:
    from .shaper import Shaper

#: Attributes of a field that decide what it reads.
_DECIDING: Final = frozenset({"write_only", "source", "source_attrs", "child", "many"})


def assign(shaper: Shaper, target: ast.expr, value: object, frame: Frame) -> None:
    """Bind a value to a name, an attribute, a key or several names."""
    match target:
        case ast.Name(id=name):
            frame.scope[name] = value
        case ast.Attribute(value=owner, attr=attr):
            _set_attribute(shaper, expressions.evaluate(shaper, owner, frame), attr, value)
        case ast.Subscript(value=owner, slice=index):
            receiver = expressions.evaluate(shaper, owner, frame)
            key = expressions.evaluate(shaper, index, frame)
            calls.set_item(shaper, receiver, key, value)
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            items = containers.members(value)
            known = items if items is not None and len(items) == len(targets) else None
            for position, inner in enumerate(targets):
                assign(shaper, inner, known[position] if known else merged(value), frame)
        case ast.Starred(value=inner):
            assign(shaper, inner, merged(value), frame)


def _set_attribute(shaper: Shaper, owner: object, name: str, value: object) -> None:
    match owner:
        case This() if name == "fields":
            shaper.set_fields(value)
        case This():
            shaper.state.own[name] = value
        case Options():
            shaper.state.meta[name] = value
        case FieldOf(name=field) if name in _DECIDING:
            shaper.state.change(field)
        case Added() if name in _DECIDING:
            shaper.state.change_any()
        case Unknown() if name in _DECIDING:
            shaper.state.change_any(owner)


def delete(shaper: Shaper, target: ast.expr, frame: Frame) -> None:
    """``del``: a key, or an attribute."""
    if isinstance(target, ast.Subscript):
        receiver = expressions.evaluate(shaper, target.value, frame)
        key = expressions.evaluate(shaper, target.slice, frame)
        if isinstance(receiver, Table):
            calls.method(shaper, receiver, "pop", [key, None])
        elif isinstance(receiver, Names):
            calls.lose(shaper, receiver)
    elif isinstance(target, ast.Attribute):
        owner = expressions.evaluate(shaper, target.value, frame)
        if isinstance(owner, This | Options):
            raise Undecided
