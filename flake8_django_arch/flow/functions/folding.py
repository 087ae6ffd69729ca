"""``functools.reduce``: a function that gets what it has made so far, and the next of several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .. import builtins
from ..joining import mix
from ..querysets import conditions
from ..values import (
    UNKNOWN,
    Closure,
    ExternalValue,
    Fixed,
    FunctionValue,
    Mixture,
    QValue,
    Value,
)
from . import closures

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

#: So many items are gone through one after the other.
_MOST_ITEMS: Final = 8
#: What stands for ``&`` and for ``|``.
_AND: Final = frozenset({"operator.and_", "operator.iand"})
_OR: Final = frozenset({"operator.or_", "operator.ior"})


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
    if isinstance(function, ExternalValue) and function.path in _AND | _OR:
        return conditions.joined(evaluator.content(value), made.argument(2))
    return UNKNOWN


def _folded(evaluator: Evaluator, function: Value, items: tuple[Value, ...], made: Call) -> Value:
    given, *others = items
    for item in others:
        given = _called(evaluator, function, (given, item), made)
    return given


def _called(
    evaluator: Evaluator, function: Value, arguments: tuple[Value, ...], made: Call
) -> Value:
    match function, arguments:
        case ExternalValue(path="builtins.getattr"), _:
            return builtins.read_attribute(evaluator, type(made)(made.node, arguments, ()))
        case ExternalValue(path=path), (QValue() as left, right) if path in _AND:
            return conditions.both(left, right)
        case ExternalValue(path=path), (QValue() as left, QValue() as right) if path in _OR:
            return conditions.either(left, right)
        case Closure(), _:
            return closures.call_closure(evaluator, function, arguments)
        case FunctionValue(), _:
            return evaluator.flow.result(evaluator, function, arguments)
    return UNKNOWN


#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value]]] = {"functools.reduce": _reduce}
