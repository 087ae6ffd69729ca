"""Querysets that a function gives back as they came, where there is nothing to load.

``if not names: return orders``, and then ``return orders.prefetch_related(*names)``: what is loaded
is not known here, and where there are no names nothing was to be loaded either.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...project.extract import dotted
from ...project.model_loads import LOADING
from ...project.syntax import walk
from ..joining import join
from ..values import Choice, QuerySet, Value
from .load_guards import is_about, paths

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def given_back(evaluator: Evaluator, node: ast.Return, value: Value) -> Value:
    """What a ``return`` gives: a queryset as it is loaded by names, where it lacks just these."""
    several = value.options if isinstance(value, Choice) else (value,)
    if evaluator.function is None or not any(isinstance(each, QuerySet) for each in several):
        return value
    holder = None if node.value is None else dotted(node.value)
    function = evaluator.flow.node(evaluator.function)
    if holder is None or function is None:
        return value
    sources = evaluator.flow.sources.of(evaluator.function)
    if not any(is_about(*each) for each in _guards(function.body, node, holder, sources)):
        return value
    return join(map(_with_more, several))


def _with_more(value: Value) -> Value:
    if not isinstance(value, QuerySet):
        return value
    return replace(value, loaded=value.loaded.with_more())


def _guards(
    body: Sequence[ast.stmt], node: ast.Return, holder: str, sources: Mapping[str, frozenset[str]]
) -> Iterator[tuple[set[str], str, set[str]]]:
    """What is asked for where a queryset is loaded or not, and what it is loaded with then."""
    for number, statement in enumerate(body):
        match statement:
            case ast.If(test=test, body=[*_, last], orelse=[]) if last is node:
                loads = list(_loads(body[number + 1 :], holder))
            case ast.If(test=test, body=[*_, ast.Return()] as inner, orelse=[]) if node in body:
                loads = list(_loads(inner, holder))
            case _:
                continue
        if loads:
            named = {path for load in loads for path in paths(load)}
            heads = {path.partition(".")[0] for path in named}
            yield set(paths(test)), holder, named.union(*(sources.get(head, ()) for head in heads))


def _loads(statements: Sequence[ast.stmt], holder: str) -> Iterator[ast.expr]:
    """What is spread out in ``orders.select_related(*names)``."""
    for node in (each for statement in statements for each in walk(statement)):
        match node:
            case ast.Call(func=ast.Attribute(value=queryset, attr=name), args=arguments):
                if name in LOADING and holder in paths(queryset):
                    yield from (each.value for each in arguments if isinstance(each, ast.Starred))
