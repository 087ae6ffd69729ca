"""Where a serializer's field reads: what its ``source`` says, where it is declared or built."""

from __future__ import annotations

import ast

from ...project import facts
from ...project.source import FunctionNode
from ...project.syntax import walk


def written(expression: facts.Expression | None, name: str) -> tuple[str, ...] | None:
    """The attributes that a ``source`` names; its own name where there is none."""
    match expression:
        case None:
            return (name,)
        case facts.Constant(value="*"):
            return ()
        case facts.Constant(value=str() as path):
            return tuple(path.split("."))
    return None


def of_constructor(constructor: FunctionNode) -> list[ast.expr] | None:
    """The ``source`` that a field's constructor gives to DRF's, as DRF's own fields do it.

    None where it does so under a condition, or reads the keyword: then only a call tells.
    """
    said = [
        keyword.value
        for call in walk(constructor)
        if isinstance(call, ast.Call)
        for keyword in call.keywords
        if keyword.arg == "source"
    ]
    set_there = 0
    for statement in constructor.body:
        match statement:
            case ast.Assign(targets=[ast.Subscript(slice=ast.Constant(value="source"))]):
                said.append(statement.value)
                set_there += 1
    words = [node.value for node in walk(constructor) if isinstance(node, ast.Constant)]
    is_open = "write_only" in words or words.count("source") != set_there or len(said) > 1
    return None if is_open else said
