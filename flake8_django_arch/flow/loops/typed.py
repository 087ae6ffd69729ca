"""Queries for what a person types in the very pass, as commands ask for it by ``input()``.

Such a query is not to be asked before the loop, and takes no time beside what the person takes.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...project.names import External, FunctionDef
from ...project.syntax import arguments_of, given_to, names_in, times_bound, walk
from .passes import written
from .question import asking

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Query

_TYPING: Final = frozenset({External("builtins.input"), External("getpass.getpass")})


def is_asked_for(flow: Flow, function: FunctionDef | None, query: Query) -> bool:
    """Whether what a query asks for is typed in the innermost loop that grows."""
    node = None if function is None else flow.node(function)
    if function is None or node is None or query.reader is not None:
        return False
    loops = [each for each in query.loops if each.grows]
    for loop in written(node, loops[-1:]):
        typed = {
            name
            for name in _assigned(loop)
            if times_bound(node, name) == 1
            and all(_is_typed(flow, function, each) for each in given_to(name, loop))
        }
        for call in asking(node, query.method, query.place.line) if typed else ():
            if Place.of(call) == query.place:
                return any(typed & names_in(each) for each in arguments_of(call))
    return False


def _assigned(loop: ast.AST) -> set[str]:
    return {
        target.id
        for each in walk(loop)
        if isinstance(each, ast.Assign)
        for target in each.targets
        if isinstance(target, ast.Name)
    }


def _is_typed(flow: Flow, function: FunctionDef, value: ast.expr) -> bool:
    """Whether a value is surely made of what a person types: ``input("Name: ").strip()``."""
    match value:
        case ast.Call(func=ast.Name() | ast.Attribute() as called):
            if flow.project.names.resolve(function.module, ast.unparse(called)) in _TYPING:
                return True
            made_of = arguments_of(value)
            if isinstance(called, ast.Attribute):
                made_of.append(called.value)
            return any(_is_typed(flow, function, each) for each in made_of)
        case ast.IfExp(body=body, orelse=orelse):
            return all(_is_typed(flow, function, each) for each in (body, orelse))
        case ast.BoolOp(values=values):
            return all(_is_typed(flow, function, each) for each in values)
    return False
