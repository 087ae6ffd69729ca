"""A project's own decorators: which of them only run what they decorate.

``@logged`` and ``@timed`` hand over all arguments and give back what the function gave. One that
may answer by itself, or that calls the function otherwise, may do anything.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...project import facts
from ...project.names import FunctionDef, Module
from ...project.source import FunctionNode
from ...project.syntax import parameters_of, positional_of

if TYPE_CHECKING:
    from ..analysis import Flow

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Decorators:
    """Answers what a decorator does with what it decorates. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        #: By the function, and whether it is called first: ``@logged``, ``@logged("shop")``.
        self._known: dict[tuple[FunctionDef, bool], bool] = {}

    def only_runs(self, module: Module, decorator: facts.Expression) -> bool:
        """Whether a decorated function does and gives what it does and gives by itself."""
        match decorator:
            case facts.Name(path=path):
                is_made = False
            case facts.Call(function=facts.Name(path=path)):
                is_made = True
            case _:
                return False
        function = self._flow.project.names.resolve(module, path)
        if not isinstance(function, FunctionDef) or function.facts.decorators:
            return False
        key = (function, is_made)
        if key not in self._known:
            node = self._flow.node(function)
            inner = returned_function(node) if is_made and node is not None else node
            self._known[key] = inner is not None and _wraps(inner)
        return self._known[key]


def returned_function(node: FunctionNode) -> FunctionNode | None:
    """The nested function that a function gives: it ends with ``return wrapper``."""
    match node.body[-1]:
        case ast.Return(value=ast.Name(id=name)):
            nested = [each for each in node.body if isinstance(each, _FUNCTIONS)]
            found = [each for each in nested if each.name == name]
            returns = sum(1 for _ in _ends(node.body))
            return found[0] if len(found) == 1 and returns == 1 else None
    return None


def _wraps(decorator: FunctionNode) -> bool:
    """Whether what a decorator gives surely runs the decorated function as it is called."""
    parameters = decorator.args
    wrapper = returned_function(decorator)
    if wrapper is None or len(parameters.args) != 1 or parameters.vararg or parameters.kwonlyargs:
        return False
    name = parameters.args[0].arg
    return all(map(is_wraps, wrapper.decorator_list)) and _gives_back(wrapper, name)


def is_wraps(decorator: ast.expr) -> bool:
    """Whether a wrapper is decorated with ``wraps(function)``, which leaves it as it is."""
    match decorator:
        case ast.Call(func=ast.Name(id="wraps") | ast.Attribute(attr="wraps")):
            return True
    return False


def _gives_back(wrapper: FunctionNode, name: str) -> bool:
    """Whether a wrapper gives what the function of that name gives for all of its arguments.

    It must not touch them otherwise: it might load something into them.
    """
    ends = list(_ends(wrapper.body))
    sure = [step for step in _steps(wrapper.body) if isinstance(step, ast.Return)]
    if len(ends) != 1 or len(sure) != 1 or sure[0].value is None:
        return False
    names = [node for node in ast.walk(wrapper) if isinstance(node, ast.Name)]
    stored = [node.id for node in names if isinstance(node.ctx, ast.Store)]
    given = sure[0].value
    if isinstance(given, ast.Name) and stored.count(given.id) == 1:
        given = _bound_to(given.id, wrapper) or given
    parameters = {each.arg for each in parameters_of(wrapper.args)}
    used = [node.id for node in names if node.id in parameters]
    is_untouched = len(used) == len(parameters) and name not in stored
    return is_untouched and _hands_all_on(given, wrapper.args, name)


def _bound_to(name: str, wrapper: FunctionNode) -> ast.expr | None:
    """What a name is surely bound to: ``result = function(*args, **options)``."""
    for step in _steps(wrapper.body):
        match step:
            case ast.Assign(targets=[ast.Name(id=kept)], value=value) if kept == name:
                return value
    return None


def _steps(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that surely run if none of them fails."""
    for statement in body:
        match statement:
            case ast.With() | ast.AsyncWith():
                yield from _steps(statement.body)
            case ast.Try():
                for part in (statement.body, statement.orelse, statement.finalbody):
                    yield from _steps(part)
            case _:
                yield statement


def _ends(body: Sequence[ast.stmt]) -> Iterator[ast.AST]:
    """What ends a function early or makes it a generator; those nested in it are left out."""
    waiting: list[ast.AST] = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Return | ast.Yield | ast.YieldFrom):
            yield node
        if not isinstance(node, (*_FUNCTIONS, ast.Lambda)):
            waiting += ast.iter_child_nodes(node)


def _hands_all_on(given: ast.expr, parameters: ast.arguments, name: str) -> bool:
    """Whether it is ``function(*args, **options)``, with whatever else the wrapper takes."""
    if isinstance(given, ast.Await):
        given = given.value
    named = positional_of(parameters)
    match given:
        case ast.Call(
            func=ast.Name(id=called),
            args=[*first, ast.Starred(value=ast.Name(id=rest))],
            keywords=[ast.keyword(arg=None, value=ast.Name(id=options))],
        ):
            handed = [each.id if isinstance(each, ast.Name) else None for each in first]
            return (
                called == name
                and not parameters.kwonlyargs
                and handed == [parameter.arg for parameter in named]
                and rest == _name(parameters.vararg)
                and options == _name(parameters.kwarg)
            )
    return False


def _name(parameter: ast.arg | None) -> str | None:
    return None if parameter is None else parameter.arg
