"""Batches: loops each of whose passes deals with many rows at once.

So does a loop that draws slices of rows, and one that asks for all that it draws in one query,
whoever has made the batches: ``for keys in split(all_keys): orders.filter(pk__in=keys).delete()``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...project.syntax import is_name, last_name, names_in, walk
from ..joining import options
from ..values import UNKNOWN, ExternalValue, Items, Page, QuerySet, Row, Unknown, Value
from .passes import targets_of

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: What gives all that it is given.
_WHOLE: Final = frozenset({"frozenset", "list", "set", "sorted", "tuple"})
_COMPREHENSIONS: Final = (ast.GeneratorExp, ast.ListComp, ast.SetComp)


def are_drawn(evaluator: Evaluator, value: Value) -> bool:
    """Whether a loop over the value draws slices of rows, not the related rows of each row."""
    if isinstance(value, QuerySet):
        return False
    return all(map(_is_batch, options(evaluator.content(value))))


def asked_for(
    evaluator: Evaluator, value: Value, iterable: ast.expr, target: ast.expr, body: list[ast.stmt]
) -> frozenset[Place]:
    """The calls of a loop's body that ask for all that a pass draws at once.

    What is drawn may be a batch where it is a list, or where an unknown function was handed many
    rows to divide. What another unknown gives, may be a list that belongs to one row.
    """
    if not isinstance(target, ast.Name) or not body:
        return frozenset()
    if not _divides_many(evaluator, value, iterable):
        if not all(map(_may_be_batch, options(evaluator.content(value)))):
            return frozenset()
    calls = [each for each in _nodes(body) if isinstance(each, ast.Call)]
    if not any(map(_wanted, calls)):
        return frozenset()
    names = _holding_all(target.id, body)
    return frozenset(
        Place.of(call)
        for call in calls
        if any(_is_all(one, names) for each in _chain(call) for one in _wanted(each))
    )


def _divides_many(evaluator: Evaluator, value: Value, iterable: ast.expr) -> bool:
    """Whether an unknown function was handed many rows: ``chunked(orders)``."""
    if not isinstance(value, Unknown | ExternalValue):
        return False
    match iterable:
        case ast.Call(args=[ast.Name(id=name), *_]):
            return evaluator.grows(evaluator.frame.names.get(name, UNKNOWN))
    return False


def _is_batch(item: Value) -> bool:
    match item:
        case QuerySet(read=None) | Page(content=QuerySet(read=None)):
            return True
        case Items(item=Row(path=()) | Unknown()):
            return True
    return False


def _may_be_batch(item: Value) -> bool:
    """Whether it may be one for all that is known of it: keys are those of any rows."""
    return _is_batch(item) or isinstance(item, Items) and not isinstance(item.item, Row)


def _holding_all(name: str, body: list[ast.stmt]) -> frozenset[str]:
    """The names that hold all that a pass draws under a name, nothing else; none if it is lost."""
    names = frozenset({name})
    bound: dict[str, list[ast.expr | None]] = {}
    for each in _nodes(body):
        if isinstance(each, ast.stmt):
            value = each.value if isinstance(each, ast.Assign) else None
            for one in targets_of(each):
                for written in names_in(one):
                    bound.setdefault(written, []).append(value if is_name(one, written) else None)
    while True:
        known = names | {
            each for each, values in bound.items() if all(_is_all(one, names) for one in values)
        }
        if known == names:
            break
        names = known
    return names if all(_is_all(one, names) for one in bound.get(name, ())) else frozenset()


def _is_all(node: ast.expr | None, names: frozenset[str]) -> bool:
    """Whether an expression is all that such a name holds: ``[order.pk for order in chunk]``."""
    match node:
        case ast.Name(id=name):
            return name in names
        case ast.Call(args=[given, *_]) if last_name(node.func) in _WHOLE:
            return _is_all(given, names)
    return isinstance(node, _COMPREHENSIONS) and _is_all(node.generators[0].iter, names)


def _wanted(call: ast.Call) -> list[ast.expr]:
    """Of what values a call wants one: ``filter(pk__in=keys)``."""
    return [each.value for each in call.keywords if (each.arg or "").endswith("__in")]


def _chain(call: ast.Call) -> Iterator[ast.Call]:
    """A call and those before it in a chain, the last one first."""
    node: ast.expr = call
    while isinstance(node, ast.Call | ast.Attribute):
        if isinstance(node, ast.Call):
            yield node
            node = node.func
        else:
            node = node.value


def _nodes(body: list[ast.stmt]) -> Iterator[ast.AST]:
    return (node for statement in body for node in walk(statement))
