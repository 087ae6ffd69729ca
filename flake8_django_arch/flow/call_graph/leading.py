"""Whether a chain of calls runs to its end, by what each call hands over.

``welcome(user)`` fetches nothing if ``def welcome(user, picture=None)`` fetches ``if picture``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...finding import Place
from ...project.names import FunctionDef
from ..enclosing import position
from ..events import Events
from ..values import FunctionValue

if TYPE_CHECKING:
    from ..analysis import Flow


def leads_to(flow: Flow, functions: Sequence[FunctionDef], place: Place | None) -> bool:
    """Whether the first function gets to a place in the last one by calling those between.

    So it does where a function is not called, but made an object or handed on: nobody can tell.
    """
    return _runs(flow, flow.analyse(functions[0]), functions, place)


def _runs(flow: Flow, events: Events, way: Sequence[FunctionDef], place: Place | None) -> bool:
    caller, *below = way
    if not below:
        return place is None or any(call.place == place for call in events.calls)
    function = below[0]
    # ``Mailer().welcome(user)`` makes the object at the same place: the whole call tells it apart.
    positions = {position(call.node) for call in flow.callers.calls(caller, function)}
    overridden = {position(call.node) for call in flow.overriding.calls(caller, function)}
    for call in events.calls:
        if position(call.node) in overridden:
            if _runs(flow, flow.analyse(function), below, place):
                return True
        elif position(call.node) in positions:
            match call.target:
                case FunctionValue(definition=definition) if definition is function:
                    inner = flow.events_of_call(call)
                    if inner is None or _runs(flow, inner, below, place):
                        return True
                case _:
                    return True
    return False
