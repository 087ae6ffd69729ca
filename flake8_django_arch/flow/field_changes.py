"""Which fields a serializer's own method takes out of ``self.fields``, or puts in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..project.extract import dotted
from ..project.source import FunctionNode

_TAKING: tuple[str, ...] = ("pop", "update", "clear")
#: How a method learns what it was asked for: ``kwargs.pop("fields", None)``, ``query_params.get``.
_ASKING: tuple[str, ...] = ("get", "getlist", "pop")


@dataclass(frozen=True)
class Changes:
    """What becomes of a serializer's fields."""

    #: The fields that are not those that the class declares; None where it may be any.
    names: frozenset[str] | None = frozenset()
    #: Whether more fields are left out when somebody asks for that.
    is_optional: bool = False


def changes_in(node: FunctionNode) -> Changes:
    """What a method changes; in ``get_fields`` every dictionary may be the one of the fields."""
    is_own = node.name != "__init__"
    names: set[str] = set()
    is_optional = False
    options = frozenset(_options(node))
    for inner, asked in _with_conditions(node.body, options, is_asked=False):
        changed = _changed(inner, is_own=is_own)
        if isinstance(changed, str):
            names.add(changed)
        elif changed and asked:
            is_optional = True
        elif changed:
            return Changes(None)
    return Changes(frozenset(names), is_optional)


def _changed(node: ast.AST, *, is_own: bool) -> str | bool:
    """The field that a node changes, or True for one that nobody knows."""
    match node:
        case ast.Call(func=ast.Attribute(value=owner, attr=attr)) if attr in _TAKING:
            argument = node.args[0] if node.args else None
        case ast.Subscript(value=owner, slice=argument, ctx=ast.Store() | ast.Del()):
            pass
        case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr="fields")]):
            return True
        case ast.Return(value=ast.Dict() | ast.DictComp()):
            return is_own
        case _:
            return False
    name = (dotted(owner) or "").rpartition(".")[2]
    if name not in ("fields", "_fields") and not (is_own and _may_be_fields(name)):
        return False
    return str(argument.value) if isinstance(argument, ast.Constant) else True


def _may_be_fields(name: str) -> bool:
    return name not in ("kwargs", "context", "query_params", "data")


def _with_conditions(
    body: list[ast.stmt], options: frozenset[str], *, is_asked: bool
) -> Iterator[tuple[ast.AST, bool]]:
    """Every node, with whether it is only reached when something was asked for."""
    for statement in body:
        match statement:
            case ast.If(test=condition) | ast.For(iter=condition):
                inner = is_asked or _mentions(condition, options)
                yield from ((node, is_asked) for node in ast.walk(condition))
                yield from _with_conditions(statement.body, options, is_asked=inner)
                yield from _with_conditions(statement.orelse, options, is_asked=inner)
            case _:
                yield from ((node, is_asked) for node in ast.walk(statement))


def _options(node: FunctionNode) -> Iterator[str]:
    """The names that hold what was asked for, and what is made of it."""
    known = {each.arg for each in node.args.kwonlyargs}
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assign) and _mentions(inner.value, frozenset(known)):
            known.update(target.id for target in inner.targets if isinstance(target, ast.Name))
    yield from known


def _mentions(expression: ast.expr, options: frozenset[str]) -> bool:
    for inner in ast.walk(expression):
        if isinstance(inner, ast.Name) and inner.id in options:
            return True
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
            owner = (dotted(inner.func.value) or "").rpartition(".")[2]
            if inner.func.attr in _ASKING and owner not in ("fields", "_fields"):
                return True
    return False
