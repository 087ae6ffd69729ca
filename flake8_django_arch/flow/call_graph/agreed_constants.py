"""Parameters that hold one constant, because all who call the function agree on it.

``def tell(user_id=None, order_ids=None)``: where every call is seen, and none gives it orders, what
it does for these is done for nobody. Nothing is known of a function that nobody calls: what it does
is written for somebody. A function that hands on a parameter of its own gives what its callers do.

``index.delay([order.pk])``: where every call gives a list of one, it does once what it does for
each.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import arguments_of, names_in, walk
from ..values import UNKNOWN, Bindings, Fixed, Known, Settled, Value
from .out_of_sight import is_bound
from .written_calls import WrittenCall, WrittenCalls

if TYPE_CHECKING:
    from ..analysis import Flow

#: A list that callers have written with one item.
_ONE: Final = Settled((UNKNOWN,))


class AgreedConstants:
    """Answers which constants parameters hold in all calls. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._written = WrittenCalls(flow)
        self._calls: dict[FunctionDef, list[WrittenCall]] = {}
        self._known: dict[tuple[FunctionDef, str], Value] = {}

    def of(self, function: FunctionDef) -> Bindings:
        """The parameters that all calls give a list of one, or leave to or give one constant."""
        node = self._flow.node(function)
        deciding = frozenset[str]() if node is None else _deciding(node)
        parameters = self._flow.signatures.of(function).parameters
        found = [(name, self._value(function, name)) for name in parameters if name in deciding]
        if node is not None and _ONE in (value for _, value in found):
            several = self._may_be_longer(node)
            found = [each for each in found if each[1] != _ONE or each[0] not in several]
        return tuple(each for each in found if each[1] != UNKNOWN)

    def _may_be_longer(self, node: FunctionNode) -> frozenset[str]:
        """The names that a loop binds again, and those whose list another name holds too.

        ``while ids:`` … ``ids = [row.pk for row in rows]``; ``all = ids``, ``all.extend(more)``.
        """
        found = set[str]()
        for each in walk(node):
            match each:
                case ast.For(body=body) | ast.AsyncFor(body=body) | ast.While(body=body):
                    found.update(self._flow.bound_in(body))
                case ast.Assign(value=given) | ast.NamedExpr(value=given):
                    found.update(_names_of(given))
                case ast.AnnAssign(value=ast.expr() as given):
                    found.update(_names_of(given))
        return frozenset(found)

    def _value(self, function: FunctionDef, name: str) -> Value:
        parameter = (function, name)
        if parameter not in self._known:
            self._known[parameter] = UNKNOWN  # so it stays where functions hand it to each other
            self._known[parameter] = self._search(function, name)
        return self._known[parameter]

    def _search(self, function: FunctionDef, name: str) -> Value:
        signature = self._flow.signatures.of(function)
        default = signature.defaults.get(name, UNKNOWN)
        is_literal = isinstance(default, Known) or default == Fixed(())
        positional = signature.positional[is_bound(function) :]
        place = positional.index(name) if name in positional else None
        several = set[Value]()
        for call in self._calls_of(function):
            given = call.given(name, place)
            several.add(default if given is None else self._given(given, call.caller))
        agreed = several.pop() if len(several) == 1 else UNKNOWN
        return agreed if is_literal or agreed == _ONE else UNKNOWN

    def _given(self, given: ast.expr, caller: FunctionDef | None) -> Value:
        """A literal, a list of one, or a parameter of the caller's own that is never another."""
        match given:
            case ast.Constant(value=value):
                return Known(value)
            case ast.List(elts=[item]) | ast.Tuple(elts=[item]) | ast.Set(elts=[item]):
                return UNKNOWN if isinstance(item, ast.Starred) else _ONE
            case ast.Name(id=name) if caller is not None:
                if name not in self._flow.words.rebound(caller):
                    return self._value(caller, name)
        return UNKNOWN

    def _calls_of(self, function: FunctionDef) -> list[WrittenCall]:
        if function not in self._calls:
            self._calls[function] = self._written.of(function)
        return self._calls[function]


def _deciding(node: FunctionNode) -> frozenset[str]:
    """The names that decide what a function does, or that it hands to somebody who may ask them.

    Those that a function within it sets anew are nobody's constants.
    """
    found, set_anew = set[str](), set[str]()
    for each in walk(node):
        match each:
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                found |= names_in(test)
            case ast.BoolOp() | ast.Subscript():
                found |= names_in(each)
            case ast.For(iter=rows) | ast.AsyncFor(iter=rows):
                found |= names_in(rows)
            case ast.comprehension(iter=rows, ifs=tests):
                found = found.union(names_in(rows), *map(names_in, tests))
            case ast.Match(subject=subject):
                found |= names_in(subject)
            case ast.match_case(guard=ast.expr() as test):
                found |= names_in(test)
            case ast.Call():
                found.update(
                    given.id for given in arguments_of(each) if isinstance(given, ast.Name)
                )
            case ast.Nonlocal(names=names):
                set_anew.update(names)
    return frozenset(found - set_anew)


def _names_of(given: ast.expr) -> Iterator[str]:
    """The names one of which a value comes from as it is: ``ids``, ``ids or []``."""
    match given:
        case ast.Name(id=name):
            yield name
        case ast.BoolOp(values=several) | ast.Tuple(elts=several) | ast.List(elts=several):
            yield from chain.from_iterable(map(_names_of, several))
        case ast.IfExp(body=then, orelse=otherwise):
            yield from (*_names_of(then), *_names_of(otherwise))
