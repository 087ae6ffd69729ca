"""What a function keeps of its own results: ``if key in known: return known[key]``.

What it returns from there it has put there, so that it says nothing new of the result.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ...project.source import FunctionNode
from ...project.syntax import argument_of, walk

_STORING: Final = ("set", "aset", "add", "aadd")


class Memos:
    """Answers which ``return`` statements give what another one has given before."""

    def __init__(self) -> None:
        self._known: dict[ast.Return, bool] = {}
        self._others: dict[ast.Return, bool] = {}
        self._stored: dict[ast.Call, bool] = {}

    def give(self, function: FunctionNode, statement: ast.Return) -> bool:
        """Whether a function returns there what it stored when it returned elsewhere."""
        if statement not in self._known:
            returned = statement.value
            self._known[statement] = returned is not None and _is_of_memo(function, returned)
        return self._known[statement]

    def gives_another(self, function: FunctionNode, statement: ast.Return) -> bool:
        """Whether a function gives something at another ``return`` than that one."""
        if statement not in self._others:
            self._others[statement] = _gives_another(function, statement.value)
        return self._others[statement]

    def stores(self, function: FunctionNode, got: ast.Call) -> bool:
        """Whether a function puts something under the key that ``cache.get(key)`` looks up."""
        if got not in self._stored:
            self._stored[got] = any(_is_stored_by(node, got) for node in walk(function))
        return self._stored[got]


def _is_of_memo(function: FunctionNode, returned: ast.expr) -> bool:
    containers = {
        ast.unparse(container)
        for source in _sources(function, returned)
        if (container := _container(source)) is not None
    }
    return bool(containers) and (
        not containers.isdisjoint(map(ast.unparse, _filled(function)))
        and _gives_another(function, returned)
    )


def _gives_another(function: FunctionNode, returned: ast.expr | None) -> bool:
    return any(_gives(node, returned) for node in walk(function))


def _gives(node: ast.AST, returned: ast.expr | None) -> bool:
    """Whether it gives something, and that is not what is returned there."""
    match node:
        case ast.Return(value=ast.Constant() | None):
            return False
        case ast.Return(value=value):
            return value is not returned
    return False


def _sources(function: FunctionNode, returned: ast.expr) -> Iterator[ast.expr]:
    """The expression itself, or what the name that it is was assigned."""
    if not isinstance(returned, ast.Name):
        yield returned
        return
    for node in walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name == returned.id:
                yield value
            case ast.NamedExpr(target=ast.Name(id=name), value=value) if name == returned.id:
                yield value


def _container(source: ast.expr) -> ast.expr | None:
    """``known`` of ``known[key]`` and of ``known.get(key)``."""
    match source:
        case ast.Subscript(value=container):
            return container
        case ast.Call(func=ast.Attribute(value=container, attr="get")):
            return container
    return None


def _filled(function: FunctionNode) -> Iterator[ast.expr]:
    """What the function puts something into: ``known[key] = …``, ``cache.set(key, …)``."""
    for node in walk(function):
        match node:
            case ast.Assign(targets=targets):
                for target in targets:
                    if isinstance(target, ast.Subscript):
                        yield target.value
            case ast.Call(func=ast.Attribute(value=container, attr="set"), args=[_, _, *_]):
                yield container


def _is_stored_by(node: ast.AST, got: ast.Call) -> bool:
    """Whether ``cache.set(key, rows)`` fills what ``cache.get(key)`` looks up."""
    match node, got.func:
        case (
            ast.Call(func=ast.Attribute(value=cache, attr=method)),
            ast.Attribute(value=other),
        ) if (
            method in _STORING
        ):
            return _text(cache) == _text(other) and _text(_key(node)) == _text(_key(got))
    return False


def _key(call: ast.Call) -> ast.expr | None:
    return argument_of(call, 0, "key")


def _text(expression: ast.expr | None) -> str | None:
    return None if expression is None else ast.unparse(expression)
