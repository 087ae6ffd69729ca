"""Words for what stands in a syntax tree: names, texts, parameters, and what calls are given."""

from __future__ import annotations

import ast


def last_name(node: ast.AST | None) -> str:
    """``CASCADE`` of ``models.CASCADE``, whatever stands before it; "" for what is no name."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def is_name(node: ast.AST | None, name: str) -> bool:
    """Whether a node is just that name."""
    return isinstance(node, ast.Name) and node.id == name


def text_of(node: ast.AST | None) -> str | None:
    """The text that a node is, written out."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def keyword_of(call: ast.Call, name: str) -> ast.expr | None:
    """The keyword argument of a call that is called so."""
    return next((each.value for each in call.keywords if each.arg == name), None)


def argument_of(call: ast.Call, position: int, name: str) -> ast.expr | None:
    """The argument of a call at that position or under that name."""
    return call.args[position] if position < len(call.args) else keyword_of(call, name)


def keywords_of(call: ast.Call) -> dict[str | None, ast.expr]:
    """The keyword arguments of a call by their names; ``**options`` has none."""
    return {each.arg: each.value for each in call.keywords}


def arguments_of(call: ast.Call) -> list[ast.expr]:
    """All that a call is given, in its order."""
    return [*call.args, *(each.value for each in call.keywords)]


def positional_of(arguments: ast.arguments) -> list[ast.arg]:
    """The parameters that may be given by position."""
    return [*arguments.posonlyargs, *arguments.args]


def parameters_of(arguments: ast.arguments) -> list[ast.arg]:
    """All parameters, ``*args`` and ``**options`` too."""
    spread = [each for each in (arguments.vararg, arguments.kwarg) if each is not None]
    return [*positional_of(arguments), *arguments.kwonlyargs, *spread]
