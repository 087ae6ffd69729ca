"""What a function keeps of its own results: ``if key in known: return known[key]``.

What it returns from there it has put there, so that it says nothing new of the result.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...project.source import FunctionNode
from ...project.syntax import walk


class Memos:
    """Answers which ``return`` statements give what another one has given before."""

    def __init__(self) -> None:
        self._known: dict[ast.Return, bool] = {}

    def give(self, function: FunctionNode, statement: ast.Return) -> bool:
        """Whether a function returns there what it stored when it returned elsewhere."""
        if statement not in self._known:
            returned = statement.value
            self._known[statement] = returned is not None and _is_of_memo(function, returned)
        return self._known[statement]


def _is_of_memo(function: FunctionNode, returned: ast.expr) -> bool:
    containers = {
        ast.unparse(container)
        for source in _sources(function, returned)
        if (container := _container(source)) is not None
    }
    return bool(containers) and (
        not containers.isdisjoint(map(ast.unparse, _filled(function)))
        and gives_another(function, returned)
    )


def gives_another(function: FunctionNode, returned: ast.expr | None) -> bool:
    """Whether a function gives something at another ``return`` than that one."""
    return any(_gives_another(node, returned) for node in walk(function))


def _gives_another(node: ast.AST, returned: ast.expr | None) -> bool:
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
