"""A view as its decorators leave it: what they hand it, and what they do with what it gives.

``@with_project`` looks a row up and hands it over; ``@render_to("shop/orders.html")`` renders what
the view returns.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project import facts
from ...project.names import FunctionDef, Module
from ...project.source import FunctionNode
from ..attributes import path_of_decorator
from ..values import Closure, FunctionValue, Request, Undecorated, Value
from . import closures
from .decorators import is_wraps, returned_function

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..evaluate import Evaluator
    from ..events import Called


def is_view(flow: Flow, function: FunctionDef) -> bool:
    """Whether it is a function that takes the request, with decorators that may do anything."""
    parameters = function.facts.parameters
    is_asked = bool(parameters) and parameters[0].name == "request" and function.owner is None
    return is_asked and not flow.signatures.of(function).keeps_result


def call(evaluator: Evaluator, function: FunctionDef) -> None:
    """Do what a request does that the function's decorators get first, as far as they are known."""
    value = applied(evaluator.flow, Undecorated(function))
    if isinstance(value, Closure):
        closures.call_closure(evaluator, value, (Request(),))


def applied(flow: Flow, undecorated: Undecorated) -> Value | None:
    """What decorators of the project's make of a function; None where that is not known."""
    function = undecorated.definition
    node = flow.node(function)
    value: Value | None = undecorated
    written = [] if node is None else node.decorator_list
    for known, decorator in reversed(list(zip(function.facts.decorators, written, strict=False))):
        if value is not None and not flow.signatures.keeps(function.module, known):
            value = _applied(flow, function.module, known, decorator, value)
    return value


def calls(evaluator: Evaluator, function: FunctionDef) -> list[Called]:
    """How its decorators call the function itself."""
    call(evaluator, function)
    return [
        each
        for each in evaluator.events.calls
        if isinstance(each.target, Undecorated) and each.target.definition is function
    ]


def _applied(
    flow: Flow, module: Module, decorator: facts.Expression, written: ast.expr, value: Value
) -> Closure | None:
    """What a decorator of the project's gives for a function; None where that is not known."""
    maker = flow.project.names.resolve(module, path_of_decorator(decorator))
    if not isinstance(maker, FunctionDef) or maker.module.installed or maker.facts.decorators:
        return None
    names: dict[str, Value] = {}
    node = flow.node(maker)
    if isinstance(written, ast.Call) and node is not None:
        names = closures.given_at_top(flow, module, FunctionValue(maker), written)
        node = returned_function(node)
    wrapper = None if node is None else returned_function(node)
    if node is None or wrapper is None or not _takes_one(node):
        return None
    if not all(map(is_wraps, wrapper.decorator_list)):
        return None
    return Closure(wrapper, names | {node.args.args[0].arg: value}, maker.module)


def _takes_one(decorator: FunctionNode) -> bool:
    """Whether a decorator takes the function alone."""
    return len(decorator.args.args) == 1 and not decorator.args.kwonlyargs
