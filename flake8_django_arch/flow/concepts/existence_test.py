"""A test whether a queryset has rows that counts or fetches all of them."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...immutable import Immutable
from ...project import extract, facts
from ...project.models import Model
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import is_name, walk
from ...project.whole_tables import whole_table
from ..enclosing import Position, position
from ..events import Called
from ..file import Concept, File
from ..functions.arguments import by_parameter
from ..querysets import methods as querysets
from ..querysets.methods import Gives
from ..values import FunctionValue, Method, QuerySet

_COUNTS: Final = frozenset({"count", "acount"})
#: What a comparison of a count with a number says: ``count > 0``, and with the sides exchanged.
_SOME: Final = ((ast.Gt, 0), (ast.GtE, 1), (ast.NotEq, 0))
_NONE: Final = ((ast.Eq, 0), (ast.Lt, 1), (ast.LtE, 0))
_EXCHANGED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Gt: ast.Lt,
    ast.GtE: ast.LtE,
    ast.Lt: ast.Gt,
    ast.LtE: ast.GtE,
    ast.Eq: ast.Eq,
    ast.NotEq: ast.NotEq,
}
#: Methods that neither use nor fill a queryset's cache, whatever it has fetched.
_ASKS_ANEW: Final = frozenset(
    name
    for name, effect in querysets.METHODS.items()
    if name not in ("count", "exists", "iterator")
    and (effect.gives in (Gives.QUERYSET, Gives.VALUES, Gives.ROW) or effect.writes)
)


class _Test(Immutable, frozen=True):
    """An expression that is true or false as a number is zero or not."""

    node: ast.expr
    #: The number: a call of ``count()`` or ``len()``, or the name that holds what one gave.
    number: ast.expr
    asks_for_none: bool


class ExistenceTest(Concept):
    """One test of a known queryset whose number, or whose fetched rows, serve nothing else."""

    def __init__(
        self, file: File, test: _Test, call: ast.Call, model: Model, rows_are_used: bool
    ) -> None:
        super().__init__(file)
        self._test = test
        self._call = call
        self.model = model
        #: Whether the function goes through the rows later, which it only counts here.
        self.rows_are_used = rows_are_used

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one outside tests and migrations."""
        if not file.is_application:
            return
        for function in file.functions():
            words = file.flow.words.of(function)
            node = file.flow.node(function)
            if node is not None and ("len" in words or not words.isdisjoint(_COUNTS)):
                tests = list(_tests(node))
                if tests:
                    yield from cls._in(file, function, node, tests)

    @classmethod
    def _in(
        cls, file: File, function: FunctionDef, node: FunctionNode, tests: list[_Test]
    ) -> Iterator[Self]:
        calls: dict[Position | None, list[Called]] = {}
        for called in file.flow.analyse(function).calls:
            calls.setdefault(position(called.node), []).append(called)
        body = _Body(node, tests, _asked_anew_elsewhere(file, calls))
        for test in tests:
            call = body.call_of(test)
            queryset = None if call is None else _counted(calls.get(position(call), []))
            if call is None or queryset is None:
                continue
            if _is_len(call) and "raw" in file.flow.words.of(function):
                continue  # a raw queryset has no exists()
            if queryset.is_few:  # a row or none, where a unique field is looked up
                continue
            if not _is_prefetched(queryset) and not body.is_used_besides(call):
                yield cls(file, test, call, queryset.model, body.uses_all_rows(call))

    @property
    def place(self) -> Place:
        """The test, or the counting method's line where the test begins further up."""
        test, call = Place.of(self._test.node), Place.of(self._call)
        return test if call.line <= test.line else call

    @property
    def asks_for_none(self) -> bool:
        """Whether it is true where there are no rows."""
        return self._test.asks_for_none

    @property
    def is_of_whole_table(self) -> bool:
        """Whether nothing chooses among the model's rows, as far as is written there."""
        counted = self._call.args[0] if self.fetches else getattr(self._call.func, "value")
        asked = extract.expression(counted)
        if isinstance(asked, facts.Name):  # a manager
            asked = facts.Call(facts.Name(f"{asked.path}.all"))
        return whole_table(self.project, self.file.module, asked) is not None

    @property
    def fetches(self) -> bool:
        """Whether all rows are fetched, not only counted."""
        return _is_len(self._call)


def _tests(function: FunctionNode) -> Iterator[_Test]:
    """Every expression in a function that only asks whether a number is zero."""
    for node in walk(function):
        match node:
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                yield from _compared(node, left, type(operator), right)
            case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
                yield from _truths(test)
            case ast.Assert(test=test):
                yield from _truths(test)
            case ast.comprehension(ifs=conditions):
                for condition in conditions:
                    yield from _truths(condition)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                if _is_number(operand):
                    yield _Test(node, operand, asks_for_none=True)
                elif isinstance(operand, ast.BoolOp):
                    yield from _truths(operand)
            case ast.Call(func=ast.Name(id="bool"), args=[argument], keywords=[]):
                if _is_number(argument):
                    yield _Test(node, argument, asks_for_none=False)


def _compared(
    node: ast.Compare, left: ast.expr, operator: type[ast.cmpop], right: ast.expr
) -> Iterator[_Test]:
    if isinstance(left, ast.Constant) and operator in _EXCHANGED:
        left, operator, right = right, _EXCHANGED[operator], left
    if isinstance(right, ast.Constant) and type(right.value) is int and _is_number(left):
        said = (operator, right.value)
        if said in _SOME or said in _NONE:
            yield _Test(node, left, asks_for_none=said in _NONE)


def _truths(condition: ast.expr) -> Iterator[_Test]:
    """The numbers whose truth a condition asks for; what ``not`` asks for is met by itself."""
    if isinstance(condition, ast.BoolOp):
        for value in condition.values:
            yield from _truths(value)
    elif _is_number(condition):
        yield _Test(condition, condition, asks_for_none=False)


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) or _call(node) is not None


def _call(node: ast.expr) -> ast.Call | None:
    """The call of ``count()`` or ``len()`` that an expression is, awaited or not."""
    if isinstance(node, ast.Await):
        node = node.value
    match node:
        case ast.Call(func=ast.Attribute(attr=name), args=[], keywords=[]) if name in _COUNTS:
            return node
        case ast.Call() if _is_len(node):
            return node
    return None


def _is_len(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="len"), args=[argument], keywords=[]):
            return not isinstance(argument, ast.Starred)
    return False


class _Body:
    """What else a function does with what its tests ask."""

    def __init__(
        self, function: FunctionNode, tests: list[_Test], asked_anew: set[Position | None]
    ) -> None:
        self._function = function
        #: Arguments of calls to functions that make new querysets of them.
        self._asked_anew = asked_anew
        tested = [test.number for test in tests]
        self._tested = {_call(number) for number in tested} | {
            number for number in tested if isinstance(number, ast.Name)
        }
        self._names = [node for node in walk(function) if isinstance(node, ast.Name)]
        self._stored = Counter(n.id for n in self._names if not isinstance(n.ctx, ast.Load))

    def call_of(self, test: _Test) -> ast.Call | None:
        """The call that a test is about; a name may hold what one gave, if it serves tests only."""
        if not isinstance(test.number, ast.Name):
            return _call(test.number)
        name = test.number.id
        uses = [node for node in self._names if node.id == name and isinstance(node.ctx, ast.Load)]
        if self._stored[name] != 1 or any(node not in self._tested for node in uses):
            return None
        for node in walk(self._function):
            match node:
                case ast.Assign(targets=[ast.Name(id=bound)], value=value) if bound == name:
                    call = _call(value)
                    self._tested.add(call)
                    return call if uses[0] is test.number else None
        return None

    def is_used_besides(self, call: ast.Call) -> bool:
        """Whether the function uses the rows of what is counted, or counts it once more."""
        assert isinstance(call.func, ast.Attribute | ast.Name)
        if isinstance(call.func, ast.Attribute):
            counted = call.func.value
            return self._is_counted_again(call, counted) or self._is_evaluated_before(counted)
        return self._is_mentioned_besides(call.args[0])

    def uses_all_rows(self, call: ast.Call) -> bool:
        """Whether what is counted is evaluated too, or handed to who may do that."""
        counted = call.func.value if isinstance(call.func, ast.Attribute) else None
        indexed = {n.value for n in walk(self._function) if isinstance(n, ast.Subscript)}
        return isinstance(counted, ast.Name) and any(
            name not in indexed for name in self._cache_uses(counted)
        )

    def _is_counted_again(self, call: ast.Call, counted: ast.expr) -> bool:
        text = ast.unparse(counted)
        return any(
            other is not call and other not in self._tested
            for node in walk(self._function)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and (other := _call(node)) is not None
            and ast.unparse(node.func.value) == text
        )

    def _is_evaluated_before(self, counted: ast.expr) -> bool:
        """Whether the rows may be in the queryset already, so that counting them is free."""
        return isinstance(counted, ast.Name) and any(
            Place.of(name) < Place.of(counted) for name in self._cache_uses(counted)
        )

    def _is_mentioned_besides(self, counted: ast.expr) -> bool:
        """Whether the rows that ``len`` fetched serve something else."""
        if isinstance(counted, ast.Name):
            return any(True for _ in self._cache_uses(counted))
        text = ast.unparse(counted)
        if not isinstance(counted, ast.Call):
            return True  # an attribute: whoever has the object has its rows too
        return any(
            isinstance(node, ast.Call) and node is not counted and ast.unparse(node) == text
            for node in walk(self._function)
        )

    def _cache_uses(self, counted: ast.Name) -> Iterator[ast.Name]:
        """The uses of a queryset's name that may evaluate it, or hand it to who does."""
        anew = {
            node.value
            for node in walk(self._function)
            if isinstance(node, ast.Attribute) and node.attr in _ASKS_ANEW
        }
        in_tests = {
            argument
            for call in self._tested
            if isinstance(call, ast.Call)
            for argument in (*call.args, getattr(call.func, "value", None))
        }
        for name in self._names:
            is_use = name.id == counted.id and isinstance(name.ctx, ast.Load)
            if is_use and name not in anew and name not in in_tests:
                if position(name) not in self._asked_anew:
                    yield name


def _asked_anew_elsewhere(
    file: File, calls: dict[Position | None, list[Called]]
) -> set[Position | None]:
    """The names handed to functions of the project that never use the rows which they hold."""
    found: set[Position | None] = set()
    for called in (called for several in calls.values() for called in several):
        match called.target, called.node:
            case FunctionValue(definition=definition), ast.Call() as call:
                if _ASKS_ANEW.isdisjoint(file.flow.words.of(definition)):
                    continue
                node = file.flow.node(definition)
                for parameter, argument in by_parameter(call, definition):
                    if node is not None and _only_asks_anew(node, parameter):
                        found.add(position(argument))
    return found


def _only_asks_anew(function: FunctionNode, parameter: str) -> bool:
    """Whether a function makes new querysets of a parameter, and does nothing else with it."""
    inner = list(walk(function))
    names = {node for node in inner if is_name(node, parameter)}
    anew = {
        node.value for node in inner if isinstance(node, ast.Attribute) and node.attr in _ASKS_ANEW
    }
    return bool(names) and names <= anew


def _counted(calls: list[Called]) -> QuerySet | None:
    """The queryset that a call counts or fetches, if it is one whatever branch came here."""
    found: QuerySet | None = None
    for call in calls:
        match call.target:
            case Method(receiver=QuerySet() as queryset, name=name) if name in _COUNTS:
                found = queryset
            case _ if call.path == "builtins.len" and len(call.arguments) == 1:
                argument = call.arguments[0]
                if not isinstance(argument, QuerySet) or argument.is_manager:
                    return None
                found = argument
            case _:
                return None
    return found


def _is_prefetched(queryset: QuerySet) -> bool:
    """Whether the rows came with their owner, so that counting them asks nothing."""
    read = queryset.read
    if read is None or not queryset.served:
        return False
    return read.owner.loaded.get(read.relation.name) is not None
