"""What a function gives behind decorators of the project's that hand it on to others.

``@cached`` may give its function to a helper, which calls it or has Django's cache do so. What the
wrapper then gives is found out by running it, whatever it was called with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...project.names import FunctionDef
from ..containers.redrawing import redrawn
from ..values import UNKNOWN, Closure, FunctionValue, Instance, Undecorated, Value
from . import closures, parameters
from .decorated import applied

if TYPE_CHECKING:
    from ..analysis import Flow


class Wrapped:
    """Answers what decorated functions give. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._known: dict[FunctionValue, Value] = {}
        #: Those whose wrappers run now.
        self._running: set[FunctionDef] = set()

    def result(self, function: FunctionValue) -> Value:
        """What a call of a function gives, or of a method that is bound to no row."""
        if not (function.bound is None or isinstance(function.bound, Instance)):
            return UNKNOWN
        definition = function.definition
        if definition in self._running:
            return UNKNOWN  # it calls itself by its name, or on one new object after the other
        if function not in self._known:
            self._running.add(definition)
            self._known[function] = self._given(function)
            self._running.remove(definition)
        return self._known[function]

    def _given(self, function: FunctionValue) -> Value:
        wrapper = applied(self._flow, Undecorated(function.definition, function.bound))
        if not isinstance(wrapper, Closure) or wrapper.module is None:
            return UNKNOWN
        evaluator = parameters.fresh(self._flow, function.definition)
        evaluator.module = wrapper.module
        evaluator.frame.names.update(wrapper.names)
        return redrawn(closures.call_closure(evaluator, wrapper, ()), ())
