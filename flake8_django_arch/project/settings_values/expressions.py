"""What expressions in settings give."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any, Final

from .containers import Containers
from .environment import Reader
from .folding import LONGEST
from .run import Doubt, Run, paths
from .values import (
    UNKNOWN,
    Choice,
    Class,
    External,
    Known,
    Mapping,
    Method,
    ModuleValue,
    Presence,
    Reference,
    Sequence,
    Slot,
    Unknown,
    Value,
    choose,
    each,
)

_OPERATORS: Final[dict[type[ast.operator], Callable[[Any, Any], Any]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitOr: operator.or_,
    ast.BitAnd: operator.and_,
    ast.BitXor: operator.xor,
}
_COMPARISONS: Final[dict[type[ast.cmpop], Callable[[Any, Any], Any]]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_UNARY: Final[dict[type[ast.unaryop], Callable[[Any], Any]]] = {
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
}
_KINDS: Final[dict[type[ast.expr], type]] = {ast.List: list, ast.Tuple: tuple, ast.Set: set}
_PATH_PROPERTIES: Final = frozenset({"parent", "parents", "name", "stem", "suffix", "parts"})
#: What a server is started with: none of the words that tests and commands look for.
_OF_THE_COMMAND: Final = ("sys.argv", "sys.modules")


@dataclass(frozen=True, eq=False)
class Lambda(Value):
    """A ``lambda``, with the namespaces around it."""

    node: ast.Lambda
    scopes: tuple[Reference, ...]


class Expressions:
    """Evaluates expressions where a run stands."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._containers = Containers(run)

    def value(self, node: ast.expr) -> Value:
        """What an expression gives."""
        self._run.step()
        match node:
            case ast.Constant(value=known):
                return Known(known) if known is not ... else UNKNOWN
            case ast.Name(id=name):
                return self._name(name)
            case ast.Attribute(value=inner, attr=name):
                return each(self.value(inner), lambda one: self.attribute(one, name))
            case ast.Subscript(value=inner, slice=index):
                return self._subscript(self.value(inner), index)
            case ast.List() | ast.Tuple() | ast.Set():
                return self._display(node)
            case ast.Dict():
                return self._dictionary(node)
            case ast.Call():
                return self._run.calls.evaluate(node)
            case ast.BinOp(left=left, op=op, right=right):
                return self.binary(op, self._data(left), self._data(right), node)
            case ast.BoolOp(op=op, values=values):
                return self._boolean(isinstance(op, ast.Or), values)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return each(self.value(operand), self._negated)
            case ast.UnaryOp(op=unary, operand=operand):
                return self._run.folding.fold(_UNARY[type(unary)], self.value(operand))
            case ast.Compare():
                return self._compare(node)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return self._conditional(self.value(test), body, orelse)
            case ast.JoinedStr(values=values):
                return self._formatted(values)
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                return self._comprehension(node)
            case ast.NamedExpr(target=target, value=inner):
                value = self.value(inner)
                self._run.put(self._run.frame.names, target.id, Slot(value, self._run.at(node)))
                return value
            case ast.Lambda():
                frame = self._run.frame
                return Lambda(node, (frame.names, *frame.outer))
        return UNKNOWN

    def _data(self, node: ast.expr) -> Value:
        return self._run.data(self.value(node))

    def _name(self, name: str) -> Value:
        found = each(self._run.lookup(name), self._run.forced)
        if name == "DEBUG" and isinstance(found, Choice) and found.default is not None:
            # That it may be on is a finding of its own; what follows from it is none.
            if self._run.truthy(found.default):
                return Choice(None, (Known(False), Known(True)))
        return found

    # Parts

    def attribute(self, value: Value, name: str) -> Value:
        """The attribute of one alternative."""
        match value:
            case ModuleValue(module=module):
                slot = self._run.member(module, name)
                return UNKNOWN if slot is None else self._run.forced(slot.value)
            case External(path="django.conf.settings") if self._run.settings is not None:
                return self._run.setting(name) or UNKNOWN
            case External(path=path):
                return External(f"{path}.{name}")
            case Class():
                return self._run.calls.functions.class_attribute(value, name)
            case Known(value=PurePath() as path) if name in _PATH_PROPERTIES:
                found = getattr(path, name)
                return self._run.folding.value(tuple(found) if name == "parents" else found)
            case Known() | Reference() | Reader():
                return Method(value, name)
            case Unknown():
                return value
        return UNKNOWN

    def _subscript(self, value: Value, index: ast.expr) -> Value:
        location = self._run.at(index)
        if isinstance(index, ast.Slice):
            parts = [
                Known(None) if part is None else self.value(part)
                for part in (index.lower, index.upper, index.step)
            ]
            return self._run.folding.fold(
                lambda whole, *bounds: whole[slice(*bounds)],
                self._run.data(value),
                *parts,
                location=location,
            )
        key = self.value(index)
        return each(value, lambda one: each(key, lambda known: self._item(one, known)))

    def _item(self, value: Value, key: Value) -> Value:
        match self._run.data(value):
            case External(path="os.environ"):
                self._run.doubts.add(Doubt.ENVIRONMENT)
                return self._run.environment.variable(key, None)
            case External(path=path) if path.startswith(_OF_THE_COMMAND):
                return External(path)
            case Reference() as reference:
                return self._containers.item(reference, key)
            case Known() as known:
                return self._run.folding.fold(operator.getitem, known, key)
            case Unknown() as unknown:
                return unknown
        return UNKNOWN

    # Displays

    def _display(self, node: ast.List | ast.Tuple | ast.Set) -> Value:
        slots: list[Slot] = []
        for item in node.elts:
            if isinstance(item, ast.Starred):
                slots += self._containers.slots(self.value(item.value), self._run.at(item))
            else:
                slots.append(Slot(self.value(item), self._run.at(item)))
        return self._run.state.add(Sequence(_KINDS[type(node)], tuple(slots)))

    def _dictionary(self, node: ast.Dict) -> Value:
        reference = self._run.state.add(Mapping({}))
        for key, inner in zip(node.keys, node.values, strict=True):
            value = self.value(inner)
            if key is None:
                self._containers.update(reference, value)
            else:
                slot = Slot(value, self._run.at(key))
                self._containers.set_item(reference, self.value(key), slot)
        return reference

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
    ) -> Value:
        run = self._run
        found: list[tuple[Value, Slot]] = []
        outer = run.frame
        names = run.state.add(Mapping({}))
        run.frame = replace(outer, names=names, outer=(outer.names, *outer.outer))
        try:
            for presence, is_known in self._rounds(node.generators):
                key = self.value(node.key) if isinstance(node, ast.DictComp) else UNKNOWN
                item = node.value if isinstance(node, ast.DictComp) else node.elt
                slot = Slot(self.value(item), run.at(item), presence, is_spread=not is_known)
                found.append((key, slot))
        finally:
            run.frame = outer
        if isinstance(node, ast.DictComp):
            reference = run.state.add(Mapping({}))
            for key, slot in found:
                if slot.is_spread:
                    self._containers.update(reference, UNKNOWN)
                else:
                    self._containers.set_item(reference, key, slot)
            return reference
        kind = set if isinstance(node, ast.SetComp) else list
        return run.state.add(Sequence(kind, tuple(slot for _, slot in found)))

    def _rounds(self, generators: list[ast.comprehension]) -> Iterable[tuple[Presence, bool]]:
        """Bind the targets of comprehensions to each item in turn."""
        if not generators:
            yield Presence.ALWAYS, True
            return
        first, *rest = generators
        location = self._run.at(first.iter)
        for slot in self._containers.slots(self.value(first.iter), location):
            value = UNKNOWN if slot.is_spread else slot.value
            self._run.statements.assign(first.target, value, location)
            presence = slot.presence
            for condition in first.ifs:
                certain, usual = self._run.test(self.value(condition))
                if certain is False:
                    break
                if certain is None:
                    presence = paths(usual)[0].within(presence)
            else:
                for inner, is_known in self._rounds(rest):
                    yield inner.within(presence), is_known and not slot.is_spread

    # Operators

    def binary(self, op: ast.operator, left: Value, right: Value, node: ast.expr) -> Value:
        """``left + right`` and its like."""

        def combined(one: Value, other: Value) -> Value:
            if isinstance(op, ast.Add) and (joined := self._containers.joined(one, other)):
                return joined
            if isinstance(op, ast.BitOr) and (united := self._containers.united(one, other)):
                return united
            return self._run.folding.fold(
                _bounded(_OPERATORS.get(type(op))), one, other, location=self._run.at(node)
            )

        return each(left, lambda one: each(right, lambda other: combined(one, other)))

    def _boolean(self, is_or: bool, nodes: list[ast.expr]) -> Value:
        first, *rest = nodes
        value = self.value(first)
        if not rest:
            return value
        if self._run.test(value)[0] is is_or:
            return value
        following = self._boolean(is_or, rest)
        if not is_or and following == Known(False):
            return following  # what stops before it is false as well

        def decided(one: Value) -> Value:
            known = self._run.truthy(one)
            if known is not None:
                return one if known is is_or else following
            return choose([(one, Presence.MAYBE), (following, Presence.MAYBE)])

        return each(value, decided)

    def _negated(self, value: Value) -> Value:
        certain, usual = self._run.test(value)
        if certain is not None:
            return Known(not certain)
        unknown = Unknown(value.variables)
        if usual is None:
            return unknown
        return choose([(Known(not usual), Presence.BY_DEFAULT), (unknown, Presence.UNLIKELY)])

    def _compare(self, node: ast.Compare) -> Value:
        left = self._data(node.left)
        answer: Value = Known(True)
        for op, comparator in zip(node.ops, node.comparators, strict=True):
            right = self._data(comparator)
            one = self._compared(op, left, right)
            answer = one if answer == Known(True) else self._both(answer, one)
            left = right
        return answer

    def _both(self, first: Value, second: Value) -> Value:
        return each(first, lambda one: second if self._run.truthy(one) else one)

    def _compared(self, op: ast.cmpop, left: Value, right: Value) -> Value:
        is_negated = isinstance(op, ast.NotEq | ast.NotIn | ast.IsNot)
        if any(
            isinstance(side, External) and side.path.startswith(_OF_THE_COMMAND)
            for side in (left, right)
        ):
            return Known(is_negated)
        if isinstance(op, ast.In | ast.NotIn):
            answer = each(right, lambda holder: each(left, lambda item: self._holds(holder, item)))
            return each(answer, self._negated) if is_negated else answer
        if isinstance(op, ast.Is | ast.IsNot):
            answer = each(left, lambda one: each(right, lambda other: _identical(one, other)))
            return each(answer, self._negated) if is_negated else answer
        return self._run.folding.fold(_COMPARISONS[type(op)], left, right)

    def _holds(self, holder: Value, item: Value) -> Value:
        match self._run.data(holder):
            case External(path="os.environ"):
                return self._run.environment.is_set(item)
            case Reference() as reference:
                return self._containers.holds(reference, item)
            case other:
                return self._run.folding.fold(lambda whole, part: part in whole, other, item)

    def _conditional(self, test: Value, body: ast.expr, orelse: ast.expr) -> Value:
        certain, usual = self._run.test(test)
        if certain is not None:
            return self.value(body if certain else orelse)
        first, second = paths(usual)
        return choose([(self.value(body), first), (self.value(orelse), second)])

    def _formatted(self, nodes: list[ast.expr]) -> Value:
        parts: list[Value] = []
        for node in nodes:
            if not isinstance(node, ast.FormattedValue):
                parts.append(self.value(node))
                continue
            spec = Known("") if node.format_spec is None else self.value(node.format_spec)
            convert = {114: repr, 115: str, 97: ascii}.get(node.conversion, _itself)
            value = self.value(node.value)
            parts.append(
                self._run.folding.fold(
                    lambda shown, form, convert=convert: format(convert(shown), form), value, spec
                )
            )
        return self._run.folding.fold(lambda *texts: "".join(texts), *parts)


def _itself(value: Any) -> Any:
    return value


def _identical(one: Value, other: Value) -> Value:
    """``one is other``, of singletons."""
    if isinstance(one, Known) and isinstance(other, Known):
        return Known(type(one.value) is type(other.value) and one.value == other.value)
    for side, against in ((one, other), (other, one)):
        if isinstance(side, Unknown):
            return Unknown(side.names)
        if isinstance(side, Known) and side.value is None and not isinstance(against, External):
            return Known(False)
    return UNKNOWN


def _bounded(function: Callable[[Any, Any], Any] | None) -> Callable[[Any, Any], Any]:
    """An operator that refuses what would take long."""

    def apply(left: Any, right: Any) -> Any:
        if function is None:
            raise TypeError
        if function is operator.mul and not all(isinstance(x, int | float) for x in (left, right)):
            counts = [side for side in (left, right) if isinstance(side, int)]
            if any(abs(count) > LONGEST for count in counts):
                raise OverflowError
        if function in (operator.pow, operator.lshift) and abs(right) > 1_000:
            raise OverflowError
        return function(left, right)

    return apply
