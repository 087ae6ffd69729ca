"""Lambdas and nested functions: run in place, once or once per item."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from ...project.names import Module
from ...project.syntax import positional_of
from ..containers.redrawing import redrawn
from ..events import Moment
from ..joining import join
from ..noting import reading_in
from ..querysets import rows
from ..querysets.origins import Loop
from ..values import (
    UNKNOWN,
    ClassValue,
    Closure,
    Dictionary,
    ExternalValue,
    FunctionValue,
    Items,
    Known,
    Method,
    Partial,
    Request,
    Value,
)
from . import results
from .annotations import declared

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..calls import Call
    from ..evaluate import Evaluator

#: ``*args`` of what stands in a view's place, by position: so many that nobody knows.
_OF_A_VIEW: Final = Dictionary(UNKNOWN, UNKNOWN, known=((0, Request()),))
#: Objects that stand for what a function gives when somebody looks at them.
LAZY: Final = "django.utils.functional.SimpleLazyObject"
#: So often a nested function is run in place for other arguments.
_MOST_RUNS: Final = 12


def run_arguments(
    evaluator: Evaluator,
    made: Call,
    moment: Moment = Moment.UNCERTAIN,
    *,
    with_nested: bool = False,
) -> None:
    """A lambda handed to a call that is not followed runs with what is not known.

    So does a nested function, where it is certain that the call runs it.
    """
    for value in (*made.arguments, *(value for _, value in made.keywords)):
        arguments: tuple[Value, ...] = ()
        if isinstance(value, Partial):
            arguments, value = value.arguments, value.function
        if isinstance(value, Closure) and (with_nested or isinstance(value.node, ast.Lambda)):
            with evaluator.frame.remembering(), evaluator.frame.at(moment):
                call_closure(evaluator, value, arguments)


def called_later(evaluator: Evaluator, made: Call) -> Value:
    """What ``SimpleLazyObject(get_shop)`` is once somebody looks at it."""
    with evaluator.frame.remembering(), evaluator.frame.at(Moment.UNCERTAIN):
        return given_by(evaluator, made.argument(0, "func") or UNKNOWN) or UNKNOWN


def given_by(evaluator: Evaluator, function: Value) -> Value | None:
    """What a function gives that is called without arguments; None for what cannot be called."""
    match function:
        case Closure():
            return call_closure(evaluator, function, ())
        case FunctionValue():
            return evaluator.flow.result(evaluator, function, ())
        case Partial(function=FunctionValue() as inner):
            return evaluator.flow.result(evaluator, inner, function.arguments, function.keywords)
        case Partial(function=Closure() as closure):
            return call_closure(evaluator, closure, function.arguments)
        case Method() | Partial() | ClassValue() | ExternalValue(called=False):
            return UNKNOWN
    return None


def call_closure(evaluator: Evaluator, closure: Closure, arguments: tuple[Value, ...]) -> Value:
    """Run a lambda or nested function in place; parameters without an argument are unknown."""
    evaluator.called_closure(closure)
    node = closure.node
    frame = evaluator.frame
    runs = evaluator.runs[node] = evaluator.runs.get(node, 0) + 1
    if node in evaluator.running or runs > _MOST_RUNS:
        return UNKNOWN
    outer_names, outer_left, outer_around = frame.names, frame.left, frame.around
    parameters = [*positional_of(node.args), *node.args.kwonlyargs]
    names = _around(evaluator, closure)
    for number, parameter in enumerate(parameters):
        known = arguments[number] if number < len(arguments) else UNKNOWN
        if known == UNKNOWN:
            known = declared(evaluator.flow, closure.module or evaluator.module, parameter)
        if known == UNKNOWN and parameter.arg == "request":
            known = Request(by_name=not _is_given_the_request(evaluator))
        names[parameter.arg] = known
    if node.args.vararg is not None and not parameters and _wraps_a_view(evaluator):
        names[node.args.vararg.arg] = _OF_A_VIEW
    frame.names = names
    frame.left = frozenset()
    frame.around = len(frame.loops)
    evaluator.running.add(node)
    try:
        with _where_it_stands(evaluator, closure):
            if isinstance(node, ast.Lambda):
                return evaluator.expression(node.body)
            events = evaluator.events
            returned, yielded = len(events.returned), len(events.yielded)
            yields_grow, events.yields_grow = events.yields_grow, False
            with frame.at(_moment(evaluator, node)), evaluator.using_result(True):
                evaluator.statements(node.body)
            given = events.returned[returned:]
            del events.returned[returned:]
            given_one_by_one = _yielded_since(evaluator, yielded)
            events.yields_grow = yields_grow
            if given_one_by_one is not None:
                return UNKNOWN if node.decorator_list else given_one_by_one
            return join(results.at_ends(node.body, given)) if given else Known(None)
    finally:
        evaluator.running.discard(node)
        frame.names, frame.left, frame.around = outer_names, outer_left, outer_around


def _yielded_since(evaluator: Evaluator, since: int) -> Value | None:
    """What a nested generator gives, item by item: nothing that the function around it yields."""
    events = evaluator.events
    if len(events.yielded) == since:
        return None
    item = join(events.yielded[since:])
    del events.yielded[since:]
    return redrawn(Items(item, events.yields_grow), ())


def _around(evaluator: Evaluator, closure: Closure) -> dict[str, Value]:
    """The names that it finds around it: those here are others to what stands elsewhere."""
    here = evaluator.frame.names
    if closure.names is here:
        return dict(here)
    is_elsewhere = not closure.names or closure.module not in (None, evaluator.module)
    return dict(closure.names) if is_elsewhere else {**closure.names, **here}


@contextmanager
def _where_it_stands(evaluator: Evaluator, closure: Closure) -> Iterator[None]:
    """In the module where it is written: what it reads is told of its own line there."""
    here, module = evaluator.module, closure.module
    if module is None or module is here:
        yield
        return
    with reading_in(evaluator, module):
        evaluator.module = module
        try:
            yield
        finally:
            evaluator.module = here


def given_at_top(
    flow: Flow, module: Module, function: FunctionValue, node: ast.Call
) -> dict[str, Value]:
    """The arguments of a call at the top of a module, by parameter."""
    here = flow.meanings
    arguments = tuple(here.expression_in(module, each) for each in node.args)
    keywords = tuple((w.arg or "**", here.expression_in(module, w.value)) for w in node.keywords)
    given = dict(flow.bindings(function, arguments, keywords))
    return dict(flow.signatures.of(function.definition).defaults) | given


def _is_given_the_request(evaluator: Evaluator) -> bool:
    """Whether this function, or one nested in it, is surely given the request."""
    function = evaluator.function
    return function is not None and evaluator.flow.request_takers.takes(function)


def _wraps_a_view(evaluator: Evaluator) -> bool:
    """Whether what is nested in this function stands in a view's place, as a decorator does it."""
    function = evaluator.function
    return function is not None and evaluator.flow.request_takers.decorates_views(function)


def _moment(evaluator: Evaluator, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Moment:
    """Where the decorators of a nested function take it: to another thread, for all that is known.

    ``@transaction.atomic``, ``@sync_to_async``.
    """
    if not node.decorator_list:
        return evaluator.frame.moment
    is_atomic = evaluator.flow.transactions.wrap(evaluator.module, node.decorator_list)
    return Moment.IN_TRANSACTION if is_atomic else Moment.UNCERTAIN


def call_per_item(
    evaluator: Evaluator,
    function: Value | None,
    value: Value,
    made: Call,
    before: tuple[Value, ...] = (),
) -> Value:
    """Call a function once per item of an iterable, as ``map`` or ``sorted(key=…)`` does.

    ``before`` is what it gets in front of the item.
    """
    loop = Loop(id(made.node), made.node.lineno, evaluator.grows(value))
    evaluator.consume(value)
    item = rows.item_of(evaluator, value, made.node, loop)
    if function is None:
        return item
    arguments = (*before, item)
    with evaluator.frame.looping(loop):
        match function:
            case Closure():
                return call_closure(evaluator, function, arguments)
            case FunctionValue():
                return evaluator.flow.result(evaluator, function, arguments)
            case ExternalValue(path="builtins.str" | "builtins.repr"):
                evaluator.shown(item)
            case Partial(function=FunctionValue() as inner, arguments=first):
                return evaluator.flow.result(evaluator, inner, (*first, *arguments))
    return UNKNOWN
