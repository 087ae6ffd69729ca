"""What comprehensions and generators hold, and what they do for each item."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..project.syntax import names_in, walk
from . import special_methods, type_tests
from .containers.contents import held
from .loops import single_passes
from .values import EMPTY, EMPTY_DICTIONARY, Dictionary, Items, Known, Settled, Value

if TYPE_CHECKING:
    from .evaluate import Evaluator


def of_list(evaluator: Evaluator, node: ast.ListComp | ast.SetComp) -> Value:
    """``[order.total for order in orders if order.is_open]``"""
    drawn = _drawn(evaluator, node.generators, [node.elt], hashes=isinstance(node, ast.SetComp))
    if drawn is None:
        return EMPTY
    (item,), grows = drawn
    return Settled((item,)) if _is_of_one(evaluator, node.generators) else Items(item, grows)


def of_generator(evaluator: Evaluator, node: ast.GeneratorExp) -> Value:
    """What a generator does, it does when something runs through it."""
    events = evaluator.events
    missing, queries = len(events.missing), len(events.queries)
    drawn = _drawn(evaluator, node.generators, [node.elt], later=True)
    pending = (*events.missing[missing:], *events.queries[queries:])
    del events.missing[missing:], events.queries[queries:]
    if drawn is None:
        return EMPTY
    (item,), grows = drawn
    return Items(item, grows, pending)


def of_dictionary(evaluator: Evaluator, node: ast.DictComp) -> Value:
    """``{order.pk: order for order in orders}``"""
    drawn = _drawn(evaluator, node.generators, [node.key, node.value], hashes=True)
    if drawn is None:
        return EMPTY_DICTIONARY
    (key, value), grows = drawn
    return Dictionary(key, value, grows)


def _drawn(
    evaluator: Evaluator,
    generators: list[ast.comprehension],
    results: list[ast.expr],
    *,
    later: bool = False,
    hashes: bool = False,
) -> tuple[list[Value], bool] | None:
    """What each item comes to, and whether there are many; None where no item is let pass.

    ``hashes`` says that the first result is kept by what ``hash()`` gives of it.
    """
    frame = evaluator.frame
    outer_names, outer_loops, left = frame.names, frame.loops, frame.left
    frame.names = dict(outer_names)

    def may_change(names: frozenset[str]) -> bool:
        is_bound = not names.isdisjoint(_bound_within(generators, results))
        return is_bound or later and not names.isdisjoint(outer_names)

    found = None
    if _draw(evaluator, generators, may_change):
        values = [held(frame, evaluator.expression(result)) for result in results]
        if hashes:
            special_methods.run(evaluator, values[0], ("__hash__",), results[0])
        found = values, any(loop.grows for loop in frame.loops[len(outer_loops) :])
    frame.left = left
    frame.names, frame.loops = outer_names, outer_loops
    return found


def _draw(
    evaluator: Evaluator,
    generators: list[ast.comprehension],
    may_change: Callable[[frozenset[str]], bool],
) -> bool:
    """Bind the names to an item that meets all conditions; False where there is none.

    ``may_change`` tells whether some names may hold another value when a condition is asked.
    """
    frame = evaluator.frame
    for number, generator in enumerate(generators, start=1):
        loop = evaluator.draw(generator.iter, generator.target, generator)
        frame.loops = (*frame.loops, loop)
        for condition in generator.ifs:
            outcome = evaluator.decision(condition)
            if isinstance(outcome, Known) and not outcome.value:
                drawn = (names_in(each.target) for each in generators[:number])
                if not may_change(names_in(condition).difference(*drawn)):
                    return False
            frame.left |= single_passes.meeting(evaluator, condition)
            frame.names |= type_tests.narrowed(evaluator, condition, True)
    return True


def _bound_within(generators: list[ast.comprehension], results: list[ast.expr]) -> set[str]:
    """``(first := False)``: what the name holds is another for the next item."""
    conditions = [condition for generator in generators for condition in generator.ifs]
    return {
        node.target.id
        for inner in (*conditions, *results)
        for node in walk(inner)
        if isinstance(node, ast.NamedExpr)
    }


def _is_of_one(evaluator: Evaluator, generators: list[ast.comprehension]) -> bool:
    """``[row.pk for row in rows]``, where these are sure to be one."""
    match generators:
        case [ast.comprehension(iter=ast.Name(id=name), ifs=[])]:
            drawn = evaluator.frame.names.get(name)
            return isinstance(drawn, Settled) and len(drawn.items) == 1
    return False
