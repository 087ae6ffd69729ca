"""``functools.reduce``: a function that gets what it has made so far, and the next of several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .. import builtins
from ..joining import mix
from ..values import UNKNOWN, Closure, ExternalValue, Fixed, FunctionValue, Mixture, Value
from . import closures

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

#: So many items are gone through one after the other.
_MOST_ITEMS: Final = 8


def _reduce(evaluator: Evaluator, made: Call) -> Value:
    """``reduce(function, rows, start)``; ``reduce(getattr, path.split("."), order)``."""
    if len(made.arguments) < 2:
        return UNKNOWN
    function, value, *start = made.arguments
    several = value.parts if isinstance(value, Mixture) else (value,)
    ways = [each.items for each in several if isinstance(each, Fixed)]
    if len(ways) == len(several) and all(0 < len(way) <= _MOST_ITEMS for way in ways):
        return mix(_folded(evaluator, function, (*start, *way), made) for way in ways)
    closures.call_per_item(evaluator, function, value, made, before=(UNKNOWN,))
    return UNKNOWN


def _folded(evaluator: Evaluator, function: Value, items: tuple[Value, ...], made: Call) -> Value:
    given, *others = items
    for item in others:
        given = _called(evaluator, function, (given, item), made)
    return given


def _called(
    evaluator: Evaluator, function: Value, arguments: tuple[Value, ...], made: Call
) -> Value:
    match function:
        case ExternalValue(path="builtins.getattr"):
            return builtins.read_attribute(evaluator, type(made)(made.node, arguments, ()))
        case Closure():
            return closures.call_closure(evaluator, function, arguments)
        case FunctionValue():
            return evaluator.flow.result(evaluator, function, arguments)
    return UNKNOWN


#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value]]] = {"functools.reduce": _reduce}
