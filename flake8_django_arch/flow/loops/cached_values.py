"""What Django's cache gives: what the caller would put there, or a copy of that.

Source: ``django.core.cache.backends``. Rows are stored as their queryset has loaded them: what a
loop reads of them besides is asked for each time that they come from there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from .. import calls, forgetting
from ..functions import closures
from ..held_rows import rows_in, with_rows
from ..joining import join
from ..values import UNKNOWN, UNSET, Method, QuerySet, Value

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator


def _got(evaluator: Evaluator, made: Call) -> Value | None:
    """``cache.get(key)`` where the function puts under that key what it has not found there."""
    around = None if evaluator.function is None else evaluator.flow.node(evaluator.function)
    if around is None or not evaluator.flow.memos.stores(around, made.node):
        return None
    default = made.argument(1, "default")
    return UNSET if default is None else join((UNSET, default))


def _got_or_set(evaluator: Evaluator, made: Call) -> Value:
    """``cache.get_or_set(key, rows)``, or with a function that gives them."""
    default = made.argument(1, "default") or UNKNOWN
    missing = len(evaluator.events.missing)
    with evaluator.frame.arm(made.node, 0, fills=True):
        given = (
            calls.called(evaluator, default, made.node)
            if isinstance(default, Method)
            else closures.given_by(evaluator, default)
        )
    forgetting.in_passes(evaluator, missing)
    return _stored(default if given is None else given)


def _stored(value: Value) -> Value:
    """What comes out of a cache again: querysets have their rows by then."""
    if any(isinstance(each, QuerySet) and each.read is not None for each in rows_in(value)):
        return UNKNOWN
    return with_rows(value, lambda row: row, lambda queryset: replace(queryset, made=None))


_CACHE: Final = "django.core.cache.cache"
#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value | None]]] = {
    f"{_CACHE}.get": _got,
    f"{_CACHE}.aget": _got,
    f"{_CACHE}.get_or_set": _got_or_set,
    f"{_CACHE}.aget_or_set": _got_or_set,
}
