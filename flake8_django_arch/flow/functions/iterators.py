"""What Python's iterators give out of what they run through: pairs, batches, one chain of many."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from .. import builtins
from ..containers import contents
from ..joining import mix
from ..querysets import rows
from ..querysets.origins import Loop
from ..values import UNKNOWN, Fixed, Items, Known, Value
from . import closures

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator


def _chain(evaluator: Evaluator, made: Call) -> Value:
    parts = [builtins.items_of(evaluator, argument) for argument in made.arguments]
    return Items(mix(part.item for part in parts), any(part.grows for part in parts))


def _islice(evaluator: Evaluator, made: Call) -> Value:
    return _some_of(evaluator, made, made.arguments[-1] if made.arguments else None)


def _sampled(evaluator: Evaluator, made: Call) -> Value:
    """``random.sample(orders, k)``."""
    return _some_of(evaluator, made, made.argument(1, "k"))


def _some_of(evaluator: Evaluator, made: Call, length: Value | None) -> Value:
    items = builtins.items_of(evaluator, builtins.first_of(made))
    match length:
        case Known(value=int() as number) if number <= contents.HANDFUL:
            return replace(items, grows=False)
    return items


def _groupby(evaluator: Evaluator, made: Call) -> Value:
    value = builtins.first_of(made)
    key = made.argument(1, "key")
    result = closures.call_per_item(evaluator, key, value, made)
    inner = builtins.items_of(evaluator, value)
    return Items(Fixed((result, inner)), inner.grows)


def _pairwise(evaluator: Evaluator, made: Call) -> Value:
    items = builtins.items_of(evaluator, builtins.first_of(made))
    return Items(Fixed((items.item, items.item)), items.grows)


def _batched(evaluator: Evaluator, made: Call) -> Value:
    items = builtins.items_of(evaluator, builtins.first_of(made))
    return Items(replace(items, grows=False), items.grows)


def _combined(evaluator: Evaluator, made: Call) -> Value:
    """``combinations(rows, 2)``, ``permutations(rows)``: tuples of the rows."""
    items = builtins.items_of(evaluator, builtins.first_of(made))
    match made.argument(1, "r"):
        case Known(value=int() as length) if 0 < length <= contents.HANDFUL:
            return Items(Fixed((items.item,) * length), items.grows)
    return Items(replace(items, grows=False), items.grows)


def _product(evaluator: Evaluator, made: Call) -> Value:
    parts = [builtins.items_of(evaluator, argument) for argument in made.arguments]
    grows = any(part.grows for part in parts)
    return UNKNOWN if made.keywords else Items(Fixed(tuple(p.item for p in parts)), grows)


def _flattened(evaluator: Evaluator, made: Call) -> Value:
    """``chain.from_iterable(lists)``: it runs through each of them."""
    lists = builtins.first_of(made)
    evaluator.consume(lists)
    loop = Loop(id(made.node), made.node.lineno, evaluator.grows(lists))
    with evaluator.frame.looping(loop):
        each = rows.item_of(evaluator, lists, made.node, loop)
        inner = builtins.items_of(evaluator, each)
    return Items(inner.item, loop.grows or inner.grows)


def _largest(evaluator: Evaluator, made: Call) -> Value:
    """``heapq.nlargest(3, rows, key=…)``: it asks each row for its key."""
    value = made.argument(1, "iterable") or UNKNOWN
    if (key := made.argument(2, "key")) is not None:
        closures.call_per_item(evaluator, key, value, made)
    return builtins.items_of(evaluator, value)


#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value]]] = {
    "heapq.nlargest": _largest,
    "heapq.nsmallest": _largest,
    "itertools.batched": _batched,
    "itertools.chain": _chain,
    "itertools.chain.from_iterable": _flattened,
    "itertools.combinations": _combined,
    "itertools.cycle": _islice,
    "itertools.groupby": _groupby,
    "itertools.islice": _islice,
    "itertools.pairwise": _pairwise,
    "itertools.permutations": _combined,
    "itertools.product": _product,
    "random.sample": _sampled,
}
