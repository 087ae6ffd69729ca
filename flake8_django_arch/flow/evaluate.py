"""Statements and expressions of one function, evaluated over abstract values.

One pass over the body, both arms of every branch, every loop body once. Names that two arms bind
differently become a :class:`~.values.Choice`; something is reported of a choice only where it is
true of each of its values.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from ..finding import Place
from ..project import extract
from ..project.names import ClassDef, Module
from . import attributes, calls, rows
from .events import Called, Events, Fetch
from .frame import Frame, leaves
from .values import (
    NONE,
    UNKNOWN,
    Choice,
    ClassValue,
    Closure,
    Dictionary,
    Fixed,
    Items,
    Known,
    Loop,
    QuerySet,
    Row,
    Value,
    join,
    options,
)

if TYPE_CHECKING:
    from .analysis import Flow


class Evaluator:
    """Evaluates one function; its :attr:`events` are what was met."""

    def __init__(
        self, flow: Flow, module: Module, owner: ClassDef | None, frame: Frame, depth: int = 0
    ) -> None:
        self.flow = flow
        self.project = flow.project
        self.module = module
        self.owner = owner
        self.frame = frame
        self.depth = depth
        self.events = Events()
        self._nested: dict[Closure, bool] = {}

    def run(self, body: Iterable[ast.stmt]) -> Events:
        """Evaluate a function's body, then the nested functions that it never called itself."""
        self.statements(list(body))
        for closure, was_called in list(self._nested.items()):
            if not was_called:
                calls.call_closure(self, closure, ())
        return self.events

    # Statements

    def statements(self, body: list[ast.stmt]) -> None:
        """Evaluate a block."""
        with self.frame.block(body):
            for statement in body:
                handler = _STATEMENTS.get(type(statement))
                if handler is not None:
                    handler(self, statement)

    def _expression_statement(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Call):
            calls.call_statement(self, node.value)
        else:
            self.expression(node.value)

    def _assign(self, node: ast.Assign) -> None:
        value = self.expression(node.value)
        for target in node.targets:
            self.bind(target, value)

    def _annotated(self, node: ast.AnnAssign) -> None:
        value = UNKNOWN if node.value is None else self.expression(node.value)
        if value == UNKNOWN:
            value = self.flow.annotated(self.module, extract.expression(node.annotation))
        self.bind(node.target, value)

    def _augmented(self, node: ast.AugAssign) -> None:
        value = self.expression(node.value)
        if isinstance(node.target, ast.Name):
            before = self.frame.names.get(node.target.id, UNKNOWN)
            self.frame.names[node.target.id] = _combined(before, value)
        else:
            self.expression(node.target)

    def bind(self, target: ast.expr, value: Value) -> None:
        """Assign a value to a target: a name, a tuple of names, an attribute, an item."""
        match target:
            case ast.Name(id=name):
                self.frame.names[name] = value
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                self._unpack(targets, value)
            case ast.Starred(value=inner):
                self.bind(inner, Items(self.content(value)))
            case ast.Attribute(value=owner, attr=name):
                attributes.assign(self, self.expression(owner), name, value)
            case ast.Subscript(value=ast.Name(id=name), slice=index):
                key = self.expression(index)
                known = self.frame.names.get(name)
                if isinstance(known, Dictionary):
                    self.frame.names[name] = Dictionary(
                        _either(known.key, key), _either(known.value, value), self.in_growing_loop
                    )
            case ast.Subscript():
                self.expression(target.value)
                self.expression(target.slice)

    def _unpack(self, targets: list[ast.expr], value: Value) -> None:
        if isinstance(value, Fixed) and len(value.items) == len(targets):
            for target, item in zip(targets, value.items, strict=True):
                self.bind(target, item)
            return
        if isinstance(value, QuerySet):
            self.consume(value)
        for target in targets:
            self.bind(target, UNKNOWN if isinstance(value, Choice) else self.content(value))

    def _delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.frame.names.pop(target.id, None)

    def _return(self, node: ast.Return) -> None:
        self.events.returned.append(NONE if node.value is None else self.expression(node.value))

    def _if(self, node: ast.If) -> None:
        self.truth(node.test)
        before = dict(self.frame.names)
        with self.frame.arm(node, 0):
            self.statements(node.body)
        then = self.frame.names
        self.frame.names = before
        with self.frame.arm(node, 1):
            self.statements(node.orelse)
        otherwise = self.frame.names
        if leaves(node.body):
            self.frame.names = otherwise
            self.frame.after(node, 1)
        elif node.orelse and leaves(node.orelse):
            self.frame.names = then
            self.frame.after(node, 0)
        else:
            self.frame.joined(then, otherwise)

    def _for(self, node: ast.For | ast.AsyncFor) -> None:
        with self.frame.looping(self.draw(node.iter, node.target, node)):
            before = dict(self.frame.names)
            self.statements(node.body)
        self.frame.joined(self.frame.names, before)
        self.statements(node.orelse)

    def draw(self, iterable: ast.expr, target: ast.expr, node: ast.AST) -> Loop:
        """Begin a loop: evaluate what it runs over, bind what it draws."""
        value = self.expression(iterable)
        loop = Loop(id(node), iterable.lineno, self.grows(value))
        self.consume(value)
        item = rows.item_of(self, value, iterable, loop)
        self.bind(target, item)
        return loop

    def _while(self, node: ast.While) -> None:
        loop = Loop(id(node), node.lineno, False)
        before = dict(self.frame.names)
        with self.frame.looping(loop):
            self.truth(node.test)
            self.statements(node.body)
        self.frame.joined(self.frame.names, before)
        self.statements(node.orelse)

    def _with(self, node: ast.With | ast.AsyncWith) -> None:
        for item in node.items:
            value = self.expression(item.context_expr)
            self.note_use(item.context_expr, value)
            if item.optional_vars is not None:
                self.bind(item.optional_vars, value)
        self.statements(node.body)

    def _try(self, node: ast.Try) -> None:
        before = dict(self.frame.names)
        with self.frame.arm(node, 0):
            self.statements(node.body)
            self.statements(node.orelse)
        states = [self.frame.names] if not leaves(node.body) else []
        for number, handler in enumerate(node.handlers, start=1):
            self.frame.names = dict(before)
            self.frame.joined(self.frame.names, before)
            if handler.name:
                self.frame.names[handler.name] = UNKNOWN
            # What the body did before it failed may have happened too, so arms do not exclude it.
            self.statements(handler.body)
            if not leaves(handler.body):
                states.append(self.frame.names)
        self.frame.joined(*(states or [before]))
        self.statements(node.finalbody)

    def _match(self, node: ast.Match) -> None:
        subject = self.expression(node.subject)
        before = dict(self.frame.names)
        states = [before]
        for number, case in enumerate(node.cases):
            self.frame.names = dict(before)
            self._bind_pattern(case.pattern, subject)
            if case.guard is not None:
                self.truth(case.guard)
            with self.frame.arm(node, number):
                self.statements(case.body)
            if not leaves(case.body):
                states.append(self.frame.names)
        self.frame.joined(*states)

    def _bind_pattern(self, pattern: ast.pattern, subject: Value) -> None:
        match pattern:
            case ast.MatchAs(pattern=None, name=str() as name):
                self.frame.names[name] = subject
            case ast.MatchAs(pattern=ast.pattern() as inner, name=name):
                self._bind_pattern(inner, subject)
                if name:
                    self.frame.names[name] = subject
            case _:
                for node in ast.walk(pattern):
                    if isinstance(node, ast.MatchAs | ast.MatchStar) and node.name:
                        self.frame.names[node.name] = UNKNOWN

    def _raise(self, node: ast.Raise) -> None:
        if node.exc is not None:
            self.expression(node.exc)

    def _assert(self, node: ast.Assert) -> None:
        self.truth(node.test)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        closure = Closure(node, self.frame.names)
        self.frame.names[node.name] = closure
        self._nested[closure] = False

    def _class(self, node: ast.ClassDef) -> None:
        self.frame.names[node.name] = UNKNOWN

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        for name, imported in extract.imported_names(node):
            if name != "*":
                symbol = self.project.names.imported(self.module, imported)
                self.frame.names[name] = self.flow.symbol(symbol)

    # Expressions

    def expression(self, node: ast.expr) -> Value:
        """The value of an expression; what it does is noted on the way."""
        handler = _EXPRESSIONS.get(type(node))
        if handler is None:
            return UNKNOWN
        return handler(self, node)

    def truth(self, node: ast.expr) -> Value:
        """The value of a condition: a queryset asked for its truth is evaluated."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return self.truth(node.operand)
        if isinstance(node, ast.BoolOp):
            return join([self.truth(value) for value in node.values])
        value = self.expression(node)
        self.consume(value)
        return value

    def consume(self, value: Value) -> None:
        """Evaluate querysets, as iterating, ``len`` or a truth test does."""
        fetches = [
            rows.evaluated(self, option) if isinstance(option, QuerySet) else None
            for option in options(value)
        ]
        self.note_fetches(fetches)

    def note_fetches(self, fetches: list[Fetch | None]) -> None:
        """Note a fetch that happens whichever of the possible values it is."""
        if fetches and fetches[0] is not None and None not in fetches:
            self.events.fetches.append(fetches[0])

    def note_use(self, node: ast.expr, value: Value) -> None:
        """Note that something outside the project is used without a call: ``with lock:``."""
        if not isinstance(node, ast.Call):
            path = calls.path_of(value)
            self.events.calls.append(
                Called(value, Place.of(node), node, self.frame.loops, self.frame.branch, path)
            )

    def content(self, value: Value) -> Value:
        """What iterating over a value that is no queryset gives."""
        match value:
            case Items(item=item):
                return item
            case Fixed(items=items) if items:
                return join(items)
            case Dictionary(key=key):
                return key
            case QuerySet():
                return rows.row_of(self, value, _NOWHERE, ())
            case Choice(options=several):
                return join(self.content(option) for option in several)
        return UNKNOWN

    def grows(self, value: Value) -> bool:
        """Whether a loop over the value runs longer with more data."""
        match value:
            case QuerySet():
                return True
            case Items(grows=grows) | Dictionary(grows=grows):
                return grows
            case Choice():
                return all(self.grows(option) for option in options(value) if option != Fixed(()))
        return False

    @property
    def in_growing_loop(self) -> bool:
        """Whether the current statement runs once per row of some loop."""
        return self.frame.grows(self.frame.loops)

    def _name(self, node: ast.Name) -> Value:
        value = self.frame.names.get(node.id)
        if value is None:
            value = self.flow.name(self.module, node.id)
        return value

    def _constant(self, node: ast.Constant) -> Value:
        return Known(node.value)

    def _attribute(self, node: ast.Attribute) -> Value:
        value = self.expression(node.value)
        return self.read(value, node.attr, node)

    def read(self, value: Value, name: str, node: ast.expr) -> Value:
        """The attribute of a value; the query that reading it costs is noted."""
        found = [attributes.read(self, option, name, node) for option in options(value)]
        self.note_fetches([fetch for _, fetch in found])
        return join(result for result, _ in found)

    def _call(self, node: ast.Call) -> Value:
        return calls.call(self, node)

    def _subscript(self, node: ast.Subscript) -> Value:
        value = self.expression(node.value)
        index = self.expression(node.slice) if not isinstance(node.slice, ast.Slice) else None
        return join(self._item(option, index, node) for option in options(value))

    def _item(self, value: Value, index: Value | None, node: ast.Subscript) -> Value:
        match value:
            case QuerySet() if index is None:
                return value
            case QuerySet():
                self.consume(value)
                return rows.row_of(self, value, node, self.frame.loops)
            case Fixed(items=items) if isinstance(index, Known) and isinstance(index.value, int):
                return items[index.value] if -len(items) <= index.value < len(items) else UNKNOWN
            case Dictionary(value=inner):
                return inner
            case Items() | Fixed() if index is None:
                return value
            case Items() | Fixed():
                return self.content(value)
        return UNKNOWN

    def _display(self, node: ast.List | ast.Tuple | ast.Set) -> Value:
        items = tuple(self.expression(item) for item in node.elts)
        if any(isinstance(item, ast.Starred) for item in node.elts):
            return Items(join(items), grows=True)
        return Fixed(items)

    def _starred(self, node: ast.Starred) -> Value:
        value = self.expression(node.value)
        self.consume(value)
        return self.content(value)

    def _dict(self, node: ast.Dict) -> Value:
        keys = [UNKNOWN if key is None else self.expression(key) for key in node.keys]
        values = [self.expression(value) for value in node.values]
        if not values:
            return Dictionary(UNKNOWN, UNKNOWN)
        return Dictionary(join(keys), join(values))

    def _list_comprehension(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> Value:
        item, grows = self._comprehension(node.generators, [node.elt])
        return Items(item[0], grows)

    def _dict_comprehension(self, node: ast.DictComp) -> Value:
        (key, value), grows = self._comprehension(node.generators, [node.key, node.value])
        return Dictionary(key, value, grows)

    def _comprehension(
        self, generators: list[ast.comprehension], results: list[ast.expr]
    ) -> tuple[list[Value], bool]:
        outer_names, outer_loops = self.frame.names, self.frame.loops
        self.frame.names = dict(outer_names)
        grows = False
        for generator in generators:
            loop = self.draw(generator.iter, generator.target, generator)
            self.frame.loops = (*self.frame.loops, loop)
            grows = grows or loop.grows
            for condition in generator.ifs:
                self.truth(condition)
        values = [self.expression(result) for result in results]
        self.frame.names, self.frame.loops = outer_names, outer_loops
        return values, grows

    def _conditional(self, node: ast.IfExp) -> Value:
        self.truth(node.test)
        with self.frame.arm(node, 0):
            then = self.expression(node.body)
        with self.frame.arm(node, 1):
            otherwise = self.expression(node.orelse)
        return join((then, otherwise))

    def _bool(self, node: ast.BoolOp) -> Value:
        values = [self.truth(value) for value in node.values[:-1]]
        return join([*values, self.expression(node.values[-1])])

    def _unary(self, node: ast.UnaryOp) -> Value:
        self.truth(node.operand)
        return UNKNOWN

    def _binary(self, node: ast.BinOp) -> Value:
        return _combined(self.expression(node.left), self.expression(node.right))

    def _compare(self, node: ast.Compare) -> Value:
        self.expression(node.left)
        for operator, comparator in zip(node.ops, node.comparators, strict=True):
            value = self.expression(comparator)
            if isinstance(operator, ast.In | ast.NotIn):
                self.consume(value)
        return UNKNOWN

    def _lambda(self, node: ast.Lambda) -> Value:
        return Closure(node, self.frame.names)

    def _walrus(self, node: ast.NamedExpr) -> Value:
        value = self.expression(node.value)
        self.bind(node.target, value)
        return value

    def _await(self, node: ast.Await) -> Value:
        return self.expression(node.value)

    def _yield(self, node: ast.Yield) -> Value:
        self.events.yielded.append(NONE if node.value is None else self.expression(node.value))
        return UNKNOWN

    def _yield_from(self, node: ast.YieldFrom) -> Value:
        value = self.expression(node.value)
        self.consume(value)
        self.events.yielded.append(self.content(value))
        return UNKNOWN

    def _formatted(self, node: ast.JoinedStr) -> Value:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.consume(self.expression(part.value))
        return Known("")

    def called_closure(self, closure: Closure) -> None:
        """Note that a nested function was called here, with known arguments."""
        if closure in self._nested:
            self._nested[closure] = True


_NOWHERE: Final = ast.Constant(None, lineno=0, col_offset=0)


def _combined(left: Value, right: Value) -> Value:
    """What ``left + right`` or ``left | right`` is."""
    if isinstance(left, QuerySet):
        return left
    if isinstance(left, Items | Fixed) and isinstance(right, Items | Fixed):
        if isinstance(left, Fixed) and isinstance(right, Fixed):
            return Fixed((*left.items, *right.items))
        parts = [
            part.item if isinstance(part, Items) else join(part.items)
            for part in (left, right)
            if part != Fixed(())
        ]
        grows = any(isinstance(part, Items) and part.grows for part in (left, right))
        return Items(join(parts), grows)
    return UNKNOWN


def _either(known: Value, value: Value) -> Value:
    return value if known == UNKNOWN else join((known, value))


_STATEMENTS: Final[dict[type[ast.stmt], Callable[[Evaluator, Any], None]]] = {
    ast.Expr: Evaluator._expression_statement,
    ast.Assign: Evaluator._assign,
    ast.AnnAssign: Evaluator._annotated,
    ast.AugAssign: Evaluator._augmented,
    ast.Delete: Evaluator._delete,
    ast.Return: Evaluator._return,
    ast.If: Evaluator._if,
    ast.For: Evaluator._for,
    ast.AsyncFor: Evaluator._for,
    ast.While: Evaluator._while,
    ast.With: Evaluator._with,
    ast.AsyncWith: Evaluator._with,
    ast.Try: Evaluator._try,
    ast.TryStar: Evaluator._try,
    ast.Match: Evaluator._match,
    ast.Raise: Evaluator._raise,
    ast.Assert: Evaluator._assert,
    ast.FunctionDef: Evaluator._function,
    ast.AsyncFunctionDef: Evaluator._function,
    ast.ClassDef: Evaluator._class,
    ast.Import: Evaluator._import,
    ast.ImportFrom: Evaluator._import,
}
_EXPRESSIONS: Final[dict[type[ast.expr], Callable[[Evaluator, Any], Value]]] = {
    ast.Name: Evaluator._name,
    ast.Constant: Evaluator._constant,
    ast.Attribute: Evaluator._attribute,
    ast.Call: Evaluator._call,
    ast.Subscript: Evaluator._subscript,
    ast.List: Evaluator._display,
    ast.Tuple: Evaluator._display,
    ast.Set: Evaluator._display,
    ast.Starred: Evaluator._starred,
    ast.Dict: Evaluator._dict,
    ast.ListComp: Evaluator._list_comprehension,
    ast.SetComp: Evaluator._list_comprehension,
    ast.GeneratorExp: Evaluator._list_comprehension,
    ast.DictComp: Evaluator._dict_comprehension,
    ast.IfExp: Evaluator._conditional,
    ast.BoolOp: Evaluator._bool,
    ast.UnaryOp: Evaluator._unary,
    ast.BinOp: Evaluator._binary,
    ast.Compare: Evaluator._compare,
    ast.Lambda: Evaluator._lambda,
    ast.NamedExpr: Evaluator._walrus,
    ast.Await: Evaluator._await,
    ast.Yield: Evaluator._yield,
    ast.YieldFrom: Evaluator._yield_from,
    ast.JoinedStr: Evaluator._formatted,
}
