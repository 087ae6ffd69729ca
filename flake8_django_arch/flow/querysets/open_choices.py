"""Rows of one queryset or another, where nothing is known of one of them.

``orders = shared_with(user) if user.is_guest else Order.objects.all()``: what the other branch
gives takes nothing from what is missing here, as long as both come to where it is read. Where a
branch leads there, it may be the one that has chosen.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...finding import Place
from ...project.names import Module
from ...project.syntax import names_in
from ..containers.key_tests import mix_known
from ..held_rows import held
from ..joining import grows, join, options
from ..values import Choice, FunctionValue, Instance, QuerySet, Row, Value, is_unknown
from .origins import Origin

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ..events import Missing


def surely_asked(
    evaluator: Evaluator, several: Sequence[Value], name: str, asked: list[Missing | None]
) -> list[Missing | None]:
    """What reading a relation costs whichever of several values has it.

    One that has it loaded costs nothing there; the others come here all the same.
    """
    if None not in asked or not any(asked) or not evaluator.frame.is_on_every_way:
        return asked
    return [
        cost
        for cost, value in zip(asked, several, strict=True)
        if cost is not None or not _may_have_loaded(value, name, several)
    ]


def _may_have_loaded(value: Value, name: str, several: Sequence[Value]) -> bool:
    if isinstance(value, Row):
        return value.loaded.get(name) is not None
    return is_unknown(value) and _are_drawn(several)


def _are_drawn(several: Sequence[Value]) -> bool:
    """Whether a loop draws the rows among them: what stands for a cached row fills its cache."""
    return not any(isinstance(value, Row) and value.is_alone for value in several)


def read(evaluator: Evaluator, several: Sequence[Value], results: Sequence[Value]) -> Value:
    """What reading an attribute of several values gives: of many rows, those that are known."""
    known = [result for result in results if not is_unknown(result)]
    is_many = bool(known) and all(isinstance(each, QuerySet) and each.read for each in known)
    if is_many and evaluator.frame.is_on_every_way and _are_drawn(several):
        return join(_come_together(evaluator, known))
    return join(_come_together(evaluator, results))


def mixed(evaluator: Evaluator, results: Sequence[Value]) -> Value:
    """What reading an attribute of values gives that are there now and then."""
    return mix_known(_come_together(evaluator, results))


def _come_together(evaluator: Evaluator, several: Sequence[Value]) -> Sequence[Value]:
    """Querysets of which one is made in another module: what they lack is loaded where all pass.

    ``owner.orders`` of whatever owner: an attribute of one class alone is no place for it.
    """
    if len({each.origin for each in several if isinstance(each, QuerySet)}) < 2:
        return several
    return [_made_at(each, evaluator.module, evaluator.called_at) for each in several]


def _made_at(value: Value, module: Module, place: Place) -> Value:
    origin = value.origin if isinstance(value, QuerySet) else None
    if type(origin) is not Origin or origin.module is module or origin.is_in_template:
        return value
    return replace(value, origin=replace(origin, module=module, place=place))


def is_open(value: Value) -> bool:
    """Whether a value may be one of which nothing is known, or another."""
    several = options(value)
    return isinstance(value, Choice) and (
        any(map(is_unknown, value.options)) or len(set(map(grows, several))) > 1
    )


def may_be_chosen_by(evaluator: Evaluator, test: ast.expr) -> bool:
    """Whether a condition may be the one that has chosen what some name holds by now.

    It asks for the same as what that name comes from, or for another argument of the call that
    hands it over.
    """
    names = evaluator.frame.names
    open_ones = {name for name, value in names.items() if is_open(value)}
    several = open_ones | set(_open_holders(evaluator))
    if not several or evaluator.function is None:
        return False
    sources = evaluator.flow.sources.of(evaluator.function)
    asked = {up for name in names_in(test) - open_ones for up in sources.get(name, (name,))}
    parameters = evaluator.flow.signatures.of(evaluator.function).parameters.keys()
    if not parameters.isdisjoint(several) and not parameters.isdisjoint(asked):
        return True
    return any(not asked.isdisjoint(sources.get(name, asked)) for name in several)


def _open_holders(evaluator: Evaluator) -> Iterator[str]:
    """The names of what holds such a value: a dictionary, a list, an object that it is set on."""
    frame = evaluator.frame
    for name, value in frame.names.items():
        set_on = frame.assigned.on(value) if isinstance(value, Instance) else {}
        if _holds_open(value) or any(map(is_open, set_on.values())):
            yield name


def _holds_open(value: Value) -> bool:
    return any(is_open(inner) or _holds_open(inner) for inner in held(value))


def is_behind_a_branch(evaluator: Evaluator, value: Value) -> bool:
    """Whether a branch leads to a value that may tell which of several querysets its rows are of.

    It is one of these, a row that a loop draws from them, or a method of such a row.
    """
    if evaluator.frame.is_on_every_way or not is_open(value):
        return False
    return any(_is_of_several(evaluator, option) for option in options(value))


def _is_of_several(evaluator: Evaluator, value: Value) -> bool:
    match value:
        case QuerySet():
            return True
        case Row(loops=loops) | FunctionValue(bound=Row(loops=loops)):
            return any(loop in evaluator.frame.open_loops for loop in loops)
    return False
