"""Parameters that hold one constant, because all who call the function agree on it.

``def tell(user_id=None, order_ids=None)``: where every call is seen, and none gives it orders, what
it does for these is done for nobody. Nothing is known of a function that nobody calls: what it does
is written for somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...project import facts
from ...project.names import FunctionDef
from ..values import UNKNOWN, Bindings, Fixed, Known, Value
from .written_calls import WrittenCalls

if TYPE_CHECKING:
    from ..analysis import Flow


class AgreedConstants:
    """Answers which constants parameters hold in all calls. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._calls = WrittenCalls(flow)
        self._known: dict[FunctionDef, Bindings] = {}

    def of(self, function: FunctionDef) -> Bindings:
        """The parameters with defaults that all calls give one constant, or leave to it."""
        if function not in self._known:
            self._known[function] = tuple(self._search(function).items())
        return self._known[function]

    def _search(self, function: FunctionDef) -> dict[str, Value]:
        signature = self._flow.signatures.of(function)
        defaults = {
            name: default
            for name, default in signature.defaults.items()
            if isinstance(default, Known) or default == Fixed(())
        }
        calls = self._calls.of(function) if defaults else []
        positional = signature.positional[_is_bound(function) :]
        found: dict[str, Value] = {}
        for name, default in defaults.items() if calls else ():
            place = positional.index(name) if name in positional else None
            given = [call.gives(name, place) for call in calls]
            several = {default if each is None else each for each in given}
            if len(several) == 1 and UNKNOWN not in several:
                found[name] = several.pop()
        return found


def _is_bound(function: FunctionDef) -> bool:
    """Whether a task gets itself first: ``@shared_task(bind=True)``."""
    return any(
        isinstance(each, facts.Call) and each.keyword("bind") not in (None, facts.Constant(False))
        for each in function.facts.decorators
    )
