"""What follows, in one function, from what a call gave: what is returned, raised or changed by it.

Two ways lead from a result to what follows. A value is made from it: ``data = reply.json()``. Or
it decides whether a statement runs at all: ``if reply.ok: return …``. The order of statements is
left out of account, so that rather too much follows than too little.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project.extract import dotted
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import arguments_of, children, last_name, walk
from ..functions.arguments import by_parameter
from ..values import FunctionValue, Method, QuerySet
from . import exceptions
from .exceptions import ANY_EXCEPTION, Exception_

if TYPE_CHECKING:
    from ..analysis import Flow

#: Where an expression begins and ends. A file may be parsed anew, so nodes are no keys.
Span = tuple[int, int, int | None, int | None]
#: What tells of an object no more than which one it is.
_ADDRESSES: Final = frozenset(
    "HttpResponseRedirect get_absolute_url redirect resolve_url reverse reverse_lazy".split()
)
#: What says of a token whether the key that it is given has signed it, by raising or not.
_SIGNATURE_CHECKS: Final = frozenset(
    {"authlib.jose.jwt.decode", "jose.jwt.decode", "jwt.decode", "jwt.decode_complete"}
)
_DEEPEST: Final = 3
#: Passes through a function until no more names are found to hold the result.
_PASSES: Final = 6


class Outcome(Immutable, frozen=True):
    """What of a function's doings depends on a result."""

    is_returned: bool = False
    #: Whether it was handed to something together with the request: ``messages.error(request, …)``.
    is_shown: bool = False
    raised: frozenset[Exception_] = frozenset()
    #: Attributes of parameters: ``lead.crm_id``; ``lead.*`` for something in it.
    changed: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self.is_returned or self.is_shown or bool(self.raised or self.changed)


class Trace:
    """Follows what some of a function's expressions give."""

    def __init__(
        self,
        flow: Flow,
        function: FunctionDef,
        node: FunctionNode,
        *,
        results: Iterable[Span] = (),
        names: Iterable[str] = (),
        raising: Mapping[Span, frozenset[Exception_]] | None = None,
        depth: int = 0,
    ) -> None:
        self._flow = flow
        self._function = function
        self._node = node
        #: The expressions that give a result.
        self._results = frozenset(results)
        #: The names that hold it; ``lead.crm_id`` for an attribute, ``lead.*`` for any of them.
        self._names = set(names)
        #: What calls raise because of it.
        self._raising = dict(raising or {})
        self._depth = depth
        self._is_shown = False
        self._returns: list[tuple[ast.expr | None, bool]] = []
        self._parameters = {parameter.name for parameter in function.facts.parameters}
        self._locals = self._parameters | {
            inner.id
            for inner in walk(node)
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
        }
        self._targets: dict[Span, FunctionDef] = {}
        self._of_querysets: set[Span] = set()
        self._checks: set[Span] = set()
        for call in flow.analyse(function).calls:
            if call.path in _SIGNATURE_CHECKS:
                self._checks.add(span(call.node))
            match call.target:
                case FunctionValue(definition=called) if not called.module.installed:
                    self._targets[span(call.node)] = called
                case Method(receiver=QuerySet()):
                    self._of_querysets.add(span(call.node))

    def outcome(self) -> Outcome:
        """What follows from the results."""
        raised: frozenset[Exception_] = frozenset()
        for _ in range(_PASSES):
            known = len(self._names), len(self._raising)
            self._returns = []
            raised = self._block(self._node.body, False)
            if known == (len(self._names), len(self._raising)):
                break
        changed = frozenset(
            name for name in self._names if "." in name and _root(name) in self._parameters
        )
        return Outcome(self._is_returned(self._node), self._is_shown, raised, changed)

    def _is_returned(self, function: FunctionNode) -> bool:
        if any(value is not None and self._holds(value) for value, _ in self._returns):
            return True
        if not any(is_decided for _, is_decided in self._returns):
            return False
        given = {_written(value) for value, _ in self._returns}
        if not isinstance(function.body[-1], ast.Return | ast.Raise):
            given.add(_written(None))
        return len(given) > 1  # whichever way it goes, the same is returned

    # Statements

    def _block(self, body: list[ast.stmt], is_decided: bool) -> frozenset[Exception_]:
        raised: frozenset[Exception_] = frozenset()
        for statement in body:
            raised |= self._statement(statement, is_decided)
        return raised

    def _statement(self, statement: ast.stmt, is_decided: bool) -> frozenset[Exception_]:
        raised: frozenset[Exception_] = frozenset()
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            raised |= self._expressions(statement, is_decided)
        match statement:
            case ast.Assign(targets=targets, value=value):
                if is_decided or self._holds(value):
                    self._bind(targets)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                if is_decided or self._holds(value):
                    self._bind([target])
            case ast.AugAssign(target=target, value=value):
                if is_decided or self._holds(value):
                    self._bind([target])
            case ast.For() | ast.AsyncFor():
                holds = self._holds(statement.iter)
                if holds:
                    self._bind([statement.target])
                return raised | self._block(
                    [*statement.body, *statement.orelse], is_decided or holds
                )
            case ast.If(test=test) | ast.While(test=test):
                holds = self._holds(test)
                return raised | self._block(
                    [*statement.body, *statement.orelse], is_decided or holds
                )
            case ast.Match(subject=subject, cases=cases):
                holds = self._holds(subject) or any(map(self._holds, _guards(cases)))
                for case in cases:
                    raised |= self._block(case.body, is_decided or holds)
            case ast.With(items=items) | ast.AsyncWith(items=items):
                for item in items:
                    if item.optional_vars is not None and self._holds(item.context_expr):
                        self._bind([item.optional_vars])
                return raised | self._block(statement.body, is_decided)
            case ast.Try() | ast.TryStar():
                return raised | self._try(statement, is_decided)
            case ast.Return(value=value):
                self._returns.append((value, is_decided))
            case ast.Raise(exc=exception):
                if is_decided or (exception is not None and self._holds(exception)):
                    return raised | {self._exception(exception)}
            case ast.Assert(test=test):
                if is_decided or self._holds(test):
                    return raised | {exceptions.named("AssertionError")}
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._nested(statement)
        return raised

    def _try(self, statement: ast.Try | ast.TryStar, is_decided: bool) -> frozenset[Exception_]:
        raised = self._block(statement.body, is_decided)
        is_caught = False
        for handler in statement.handlers:
            caught = frozenset(each for each in raised if exceptions.catches(handler, each))
            raised -= caught
            is_caught = is_caught or bool(caught)
            if caught and handler.name:
                self._names.add(handler.name)
            raised |= self._block(handler.body, is_decided or bool(caught))
        raised |= self._block(statement.orelse, is_decided or is_caught)
        return raised | self._block(statement.finalbody, is_decided)

    def _nested(self, function: FunctionNode) -> None:
        """A nested function holds what it returns: whoever calls it gets the result."""
        before, self._returns = self._returns, []
        self._block(function.body, False)
        if self._is_returned(function):
            self._names.add(function.name)
        self._returns = before

    # Calls

    def _expressions(self, statement: ast.stmt, is_decided: bool) -> frozenset[Exception_]:
        """What the expressions of a statement do, those in its blocks left out."""
        raised: frozenset[Exception_] = frozenset()
        for inner in _walk_expressions(statement):
            if isinstance(inner, ast.NamedExpr):
                if is_decided or self._holds(inner.value):
                    self._bind([inner.target])
            elif isinstance(inner, ast.Yield | ast.YieldFrom):
                self._returns.append((inner.value, is_decided))
            elif isinstance(inner, ast.Call):
                self._call(inner, is_decided)
            if isinstance(inner, ast.expr):
                raised |= self._raising.get(span(inner), frozenset())
        return raised

    def _call(self, call: ast.Call, is_decided: bool) -> None:
        given = arguments_of(call)
        is_given = any(map(self._holds, given))
        if not is_given and not is_decided:
            return
        if any(last_name(each) == "request" for each in given):
            self._is_shown = True
        if is_given and span(call) in self._checks:
            self._raising[span(call)] = frozenset({ANY_EXCEPTION})
        if (called := self._targets.get(span(call))) is not None:
            if is_given:
                self._follow(call, called)
        elif isinstance(call.func, ast.Attribute) and span(call) not in self._of_querysets:
            path = dotted(call.func.value)  # results.append(reply), context.update(rates=rates)
            if path is not None and _root(path) in self._locals:
                self._names.add(f"{path}.*")

    def _follow(self, call: ast.Call, called: FunctionDef) -> None:
        """What a function of the project does with the result that it is given."""
        node = self._flow.node(called)
        if node is None or self._depth >= _DEEPEST or called is self._function:
            return
        names = {
            parameter for parameter, argument in by_parameter(call, called) if self._holds(argument)
        }
        inner = Trace(self._flow, called, node, names=names, depth=self._depth + 1).outcome()
        self._is_shown = self._is_shown or inner.is_shown
        if inner.raised:
            self._raising[span(call)] = inner.raised
        self._names |= changed_by(call, called, inner)

    # Expressions

    def _holds(self, node: ast.AST, *, itself: bool = False) -> bool:
        """Whether a value is made from the result; ``itself``: what is in it does not count."""
        if isinstance(node, ast.expr) and span(node) in self._results:
            return True
        match node:
            case ast.Name(id=name):
                inside = f"{name}."
                return name in self._names or (
                    not itself and any(known.startswith(inside) for known in self._names)
                )
            case ast.Attribute() if (path := dotted(node)) is not None:
                return self._holds_attribute(path)
            case ast.Call(func=function):
                given = [*node.args, *node.keywords]
                called = function.attr if isinstance(function, ast.Attribute) else dotted(function)
                if called in _ADDRESSES:
                    return any(self._holds(each, itself=True) for each in given)
                if isinstance(function, ast.Attribute) and self._holds(function.value):
                    return True
                return self._holds(function) or any(map(self._holds, given))
            case ast.keyword(value=value):
                return self._holds(value, itself=itself)
        return any(map(self._holds, ast.iter_child_nodes(node)))

    def _holds_attribute(self, path: str) -> bool:
        parts = path.split(".")
        for end in range(1, len(parts)):
            start = ".".join(parts[:end])
            if start in self._names:
                return True
            if f"{start}.*" in self._names and parts[end] not in ("id", "pk"):
                return True
        return path in self._names or any(known.startswith(f"{path}.") for known in self._names)

    def _bind(self, targets: Iterable[ast.expr]) -> None:
        for target in targets:
            match target:
                case ast.Tuple(elts=inner) | ast.List(elts=inner):
                    self._bind(inner)
                case ast.Starred(value=value):
                    self._bind([value])
                case ast.Name(id=name):
                    self._names.add(name)
                case ast.Attribute() if path := dotted(target):
                    self._change(path)
                case ast.Subscript(value=value) if path := dotted(value):
                    self._change(f"{path}.*")

    def _change(self, path: str) -> None:
        """What is left on the request is for those who make the answer."""
        self._names.add(path)
        if "request" in path.split(".")[:-1]:
            self._is_shown = True

    def _exception(self, raised: ast.expr | None) -> Exception_:
        return exceptions.raised(
            self._flow.project, self._function.module, raised, but_for=self._locals
        )


def span(node: ast.AST) -> Span:
    """Where an expression stands in its file."""
    assert isinstance(node, ast.expr)
    return node.lineno, node.col_offset, node.end_lineno, node.end_col_offset


def changed_by(call: ast.AST, called: FunctionDef, outcome: Outcome) -> set[str]:
    """What a call changes of what it is given, in the caller's words."""
    given: list[tuple[str, ast.expr]] = []
    if isinstance(call, ast.Call):
        given = list(by_parameter(call, called))
    elif isinstance(call, ast.Attribute):  # a property
        given = [("self", call.value)]
    found: set[str] = set()
    for name in outcome.changed:
        parameter, _, rest = name.partition(".")
        paths = [dotted(argument) for each, argument in given if each == parameter]
        found |= {f"{path}.{rest}" for path in paths if path is not None}
    return found


def _root(path: str) -> str:
    return path.partition(".")[0]


def _written(value: ast.expr | None) -> str:
    return "Constant(value=None)" if value is None else ast.dump(value)


def _guards(cases: list[ast.match_case]) -> Iterator[ast.expr]:
    return (case.guard for case in cases if case.guard is not None)


def _walk_expressions(statement: ast.stmt) -> Iterator[ast.AST]:
    waiting: list[ast.AST] = [statement]
    while waiting:
        for inner in children(waiting.pop()):
            if not isinstance(inner, ast.stmt | ast.ExceptHandler | ast.match_case):
                yield inner
                waiting.append(inner)
