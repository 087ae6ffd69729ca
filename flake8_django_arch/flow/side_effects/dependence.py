"""Whether the answer to a request depends on what a call on its way gave.

Where it does, the call cannot go to a task: who asked waits for just that. That a call may fail,
and the request with it, is no dependence: ``reply.raise_for_status()``, ``except OSError: …``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project import views
from ...project.names import FunctionDef
from .consequences import Outcome, Span, Trace, changed_by, span
from .exceptions import ANY_EXCEPTION, Exception_, named

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..requests.request_path import CallChain

#: What Django and DRF make a response of.
_ANSWERS: Final = frozenset(
    "APIException BadRequest Http404 PermissionDenied SuspiciousOperation ValidationError".split()
)
#: What a project defines that makes responses of its own exceptions.
_HANDLERS: Final = ("exception_handler", "handle_exception", "process_exception")
#: Rows that the admin hands over are not what it answers with.
_ADMIN: Final = frozenset({"admin", "admin action"})

#: What sending raises.
_FAILURE: Final = named("OSError") | named("SMTPException")


class Dependence:
    """Follows results from a function up to the request. Every step is taken once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._own: dict[tuple[FunctionDef, Span, bool], Outcome] = {}
        self._above: dict[tuple[FunctionDef, FunctionDef, Outcome], Outcome] = {}

    def on(self, call: ast.AST, chain: CallChain, *, or_failure: bool = False) -> bool:
        """Whether the answer depends on a call in the chain's last function.

        ``or_failure`` where it counts too that somebody catches what the call raises, and answers
        otherwise then.
        """
        *callers, function = chain.functions
        node = self._flow.node(function)
        if node is None or not isinstance(call, ast.expr):
            return True  # nobody can tell
        own = (function, span(call), or_failure)
        if own not in self._own:
            results = [span(call)]
            raising = {span(call): frozenset({_FAILURE})} if or_failure else None
            trace = Trace(self._flow, function, node, results=results, raising=raising)
            self._own[own] = trace.outcome()
        outcome = self._own[own]
        for caller in reversed(callers):
            if outcome.is_shown or not outcome:
                return outcome.is_shown
            step = (caller, function, outcome)
            if step not in self._above:
                self._above[step] = self._in(*step)
            outcome, function = self._above[step], caller
        if or_failure:  # that nobody catches, or which is only raised anew
            outcome = replace(outcome, raised=outcome.raised - {_FAILURE, ANY_EXCEPTION})
        return self._is_answer(outcome, chain)

    def _in(self, caller: FunctionDef, function: FunctionDef, outcome: Outcome) -> Outcome:
        """What follows in a caller from what follows in the function that it calls."""
        node = self._flow.node(caller)
        if node is None:
            return outcome
        calls = [call.node for call in self._flow.callers.calls(caller, function)]
        decorators = {span(decorator) for decorator in node.decorator_list}
        if outcome.is_returned and any(span(call) in decorators for call in calls):
            return outcome  # what its decorator made stands in its place
        names: set[str] = set()
        for call in calls:
            names |= changed_by(call, function, outcome)
        gives = outcome.is_returned or (function.name == "__init__" and outcome.changed)
        return Trace(
            self._flow,
            caller,
            node,
            results=map(span, calls) if gives else (),
            names=names,
            raising={span(call): outcome.raised for call in calls if outcome.raised},
        ).outcome()

    def _is_answer(self, outcome: Outcome, chain: CallChain) -> bool:
        if outcome.is_returned or outcome.is_shown:
            return True
        changed = {name.partition(".")[0] for name in outcome.changed}
        if changed and (chain.kind not in _ADMIN or "request" in changed):
            return True
        if outcome.raised and views.mutates_by_graphql(self._flow.project, chain.functions[0]):
            return True
        return any(map(self._becomes_response, outcome.raised))

    def _becomes_response(self, raised: Exception_) -> bool:
        """Whether an exception that nobody caught is more than an error page."""
        if raised == ANY_EXCEPTION or not _ANSWERS.isdisjoint(raised):
            return True
        return any(self._flow.project.mentions.of(name) for name in _HANDLERS)
