"""Functions that are handed over to be run in another thread.

``sync_to_async(show)(order)``, ``asyncio.to_thread(show, order)`` and ``pool.submit(show, order)``
run ``show(order)``: what it reads of the row is fetched there, once for each call.
Source: ``asgiref.sync``, ``channels.db``, ``asyncio.threads``, ``concurrent.futures``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .. import builtins
from ..events import Moment
from ..values import UNKNOWN, Partial, Value
from . import closures

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator

_TO_THREAD: Final = "asyncio.to_thread"
#: What makes of a function one that is called as it is.
_WRAPPING: Final = (
    *("asgiref.sync.async_to_sync", "asgiref.sync.sync_to_async"),
    "channels.db.database_sync_to_async",
)
_POOLS: Final = tuple(f"concurrent.futures.{name}PoolExecutor" for name in ("Process", "Thread"))
_LOOPS: Final = tuple(f"asyncio.get_{name}_loop" for name in ("event", "running"))


def moment(evaluator: Evaluator, called: Partial) -> Moment:
    """When a call of it happens: in another thread no transaction of this one is open."""
    return Moment.UNCERTAIN if called.in_thread else evaluator.frame.moment


def job(path: str, made: Call) -> Partial | None:
    """What ``asyncio.to_thread(function, *arguments)`` calls; whoever awaits it gets the result."""
    if path != _TO_THREAD or not made.arguments:
        return None
    return Partial(made.arguments[0], made.arguments[1:], made.keywords, in_thread=True)


def _wrapped(evaluator: Evaluator, made: Call) -> Value | None:
    return Partial(made.arguments[0], (), in_thread=True) if made.arguments else None


def _submit(evaluator: Evaluator, made: Call) -> Value | None:
    """Nobody has to wait for it, and what is given may be asked for the result at any time."""
    if not made.arguments:
        return None
    with evaluator.using_result(False):
        _run(evaluator, Partial(made.arguments[0], made.arguments[1:], made.keywords))
    return UNKNOWN


def _run_in_executor(evaluator: Evaluator, made: Call) -> Value | None:
    if len(made.arguments) < 2:
        return None
    return _run(evaluator, Partial(made.arguments[1], made.arguments[2:]))


def _run(evaluator: Evaluator, called: Partial) -> Value:
    with evaluator.frame.at(Moment.UNCERTAIN):
        return closures.given_by(evaluator, called) or UNKNOWN


def _map(evaluator: Evaluator, made: Call) -> Value:
    with evaluator.frame.at(Moment.UNCERTAIN):
        return builtins.mapped(evaluator, made)


#: By dotted path.
FUNCTIONS: Final[dict[str, Callable[[Evaluator, Call], Value | None]]] = {
    **dict.fromkeys(_WRAPPING, _wrapped),
    **{f"{pool}.submit": _submit for pool in _POOLS},
    **{f"{pool}.map": _map for pool in _POOLS},
    **{f"{loop}.run_in_executor": _run_in_executor for loop in _LOOPS},
}
