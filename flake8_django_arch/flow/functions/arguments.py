"""What a call gives to which parameter, and by which names."""

from __future__ import annotations

import ast

from ...project.names import FunctionDef
from ..values import Dictionary, Value

#: As a call has them, ``**options`` under the name ``**``.
Keywords = tuple[tuple[str, Value], ...]


def by_parameter(call: ast.Call, called: FunctionDef) -> dict[str, ast.expr]:
    """What a call gives to which parameter; what a method is called on is its first."""
    positional: list[ast.expr] = list(call.args)
    names = [parameter.name for parameter in called.facts.parameters]
    if called.owner is not None and names[:1] in (["self"], ["cls"]):
        if isinstance(call.func, ast.Attribute):
            positional.insert(0, call.func.value)
        else:  # the class itself: its constructor makes the object
            names = names[1:]
    found = dict(zip(names, positional, strict=False))
    found.update((word.arg, word.value) for word in call.keywords if word.arg)
    return found


def spread(keywords: Keywords) -> dict[str, Value]:
    """The keyword arguments of a call, with those of ``**options`` that are known."""
    found: dict[str, Value] = {}
    for name, value in keywords:
        if name != "**":
            found[name] = value
        elif isinstance(value, Dictionary):
            found.update((key, each) for key, each in value.known if isinstance(key, str))
    return found
