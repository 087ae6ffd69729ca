"""Statements and expressions of one function, evaluated over abstract values.

One pass over the body, both arms of every branch, every loop body once. Names that two arms bind
differently become a :class:`~.values.Choice`; something is reported of a choice only where it is
true of each of its values.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ..finding import Place
from ..project import extract
from ..project.names import ClassDef, FunctionDef, Module
from . import attributes, calls, rows
from .builtins import HANDFUL, by_key
from .events import Called, Events, Fetch
from .frame import Frame, leaves
from .values import (
    EMPTY,
    EMPTY_DICTIONARY,
    NONE,
    UNKNOWN,
    Choice,
    Closure,
    Count,
    Dictionary,
    Fixed,
    FunctionValue,
    Items,
    Known,
    Loop,
    Mixture,
    Origin,
    Pages,
    QuerySet,
    Row,
    Unknown,
    Value,
    join,
    mix,
    options,
    redrawn,
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
        self.line = 0
        #: False while a call is evaluated whose result nobody takes.
        self.is_result_used = True
        self._nested: dict[Closure, bool] = {}
        #: Nested functions that are running, by their statement, and how often each has run.
        self.running: Counter[ast.AST] = Counter()
        self.runs: Counter[ast.AST] = Counter()

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
                self.line = statement.lineno
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
        if not isinstance(target, ast.Name):
            self.escape(value)
        match target:
            case ast.Name(id=name):
                self.frame.names[name] = value
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                self._unpack(targets, value)
            case ast.Attribute(value=owner, attr=name):
                attributes.assign(self, self.expression(owner), name, value)
            case ast.Subscript(value=ast.Name(id=name), slice=index):
                key = self.expression(index)
                known = self.frame.names.get(name)
                if isinstance(known, Dictionary):
                    self.frame.names[name] = self._with_item(known, key, value)
            case ast.Subscript():
                self.expression(target.value)
                self.expression(target.slice)

    def _with_item(self, known: Dictionary, key: Value, value: Value) -> Value:
        literal = ((key.value, value),) if isinstance(key, Known) else ()
        return Dictionary(
            mix((known.key, key)),
            mix((known.value, value)),
            known.grows or self.in_growing_loop,
            (*known.known, *literal),
        )

    def _unpack(self, targets: list[ast.expr], value: Value) -> None:
        if isinstance(value, Fixed) and len(value.items) == len(targets):
            for target, item in zip(targets, value.items, strict=True):
                self.bind(target, item)
            return
        if isinstance(value, QuerySet):
            self.consume(value)
        item = UNKNOWN if isinstance(value, Choice) else self.content(value)
        for target in targets:
            if isinstance(target, ast.Starred):
                self.bind(target.value, Items(item, self.grows(value)))
            else:
                self.bind(target, item)

    def _delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.frame.names.pop(target.id, None)

    def _return(self, node: ast.Return) -> None:
        value = NONE if node.value is None else self.escape(self.expression(node.value))
        self.events.returned.append(value)

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
            self._forget_counters(node.body)
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

    def _forget_counters(self, body: list[ast.stmt]) -> None:
        """``index += 1`` in a loop: what the name holds is another number in each pass."""
        for name in self.flow.counters(body):
            if isinstance(self.frame.names.get(name), Known):
                self.frame.names[name] = UNKNOWN

    def _while(self, node: ast.While) -> None:
        loop = Loop(id(node), node.lineno, self._runs_per_item(node.test))
        before = dict(self.frame.names)
        with self.frame.looping(loop):
            self._forget_counters(node.body)
            self.truth(node.test)
            self.statements(node.body)
        self.frame.joined(self.frame.names, before)
        self.statements(node.orelse)

    def _runs_per_item(self, test: ast.expr) -> bool:
        """Whether a ``while`` goes through a list: it tests the list itself, or its length."""
        match test:
            case ast.Name():
                return self.grows(self.expression(test))
            case ast.UnaryOp(operand=operand):
                return self._runs_per_item(operand)
            case ast.BoolOp(values=values):
                return any(self._runs_per_item(value) for value in values)
            case ast.Compare(left=left, comparators=comparators):
                return any(self.expression(side) == Count() for side in (left, *comparators))
            case ast.Call(func=ast.Name(id="len")):
                return self.expression(test) == Count()
        return False

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
        if isinstance(value, Unknown | Known):
            return
        for option in options(value):
            if isinstance(option, Items):
                self.events.fetches += (f for f in option.pending if isinstance(f, Fetch))
        self.note_fetches([self._evaluated(option) for option in options(value)])

    def _evaluated(self, value: Value) -> Fetch | None:
        match value:
            case QuerySet():
                return rows.evaluated(self, value)
            case Pages(content=content):
                return self._evaluated(content)
            case Mixture(parts=parts):
                fetches = (self._evaluated(part) for part in parts)
                return next((fetch for fetch in fetches if fetch is not None), None)
        return None

    def note_fetches(self, fetches: list[Fetch | None]) -> None:
        """Note a fetch that happens whichever of the possible values it is."""
        if fetches and fetches[0] is not None and None not in fetches:
            self.events.fetches.append(fetches[0])

    def note_fetches_of(self, function: FunctionDef, fetches: Iterable[Fetch]) -> None:
        """Note what a called function fetches of this one's rows.

        The finding stands where this function has its rows from: at the queryset, or at the loop
        over what a call gave.
        """
        for fetch in fetches:
            origin = fetch.origin
            is_here = isinstance(origin, Origin) and origin.module is self.module
            self.events.fetches.append(
                replace(
                    fetch,
                    place=origin.place if is_here else self._source_of_rows(),
                    reader=fetch.reader or function,
                    read_at=fetch.read_at or fetch.place,
                )
            )

    def _source_of_rows(self) -> Place:
        loops = [loop.line for loop in self.frame.loops if loop.grows and loop.line]
        return Place(loops[-1]) if loops else Place(self.line)

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
                return mix(items)
            case Dictionary(key=key):
                return key
            case QuerySet():
                return rows.row_of(self, value, _NOWHERE, ())
            case Pages(content=content):
                return self.content(content)
            case Choice():
                return join(self.content(option) for option in options(value))
            case Mixture(parts=parts):
                return mix(self.content(part) for part in parts)
        return UNKNOWN

    def grows(self, value: Value) -> bool:
        """Whether a loop over the value runs longer with more data."""
        match value:
            case QuerySet():
                return not value.is_few
            case Pages(content=content):
                return self.grows(content)
            case Items(grows=grows) | Dictionary(grows=grows):
                return grows
            case Choice():
                return all(self.grows(option) for option in options(value))
            case Mixture(parts=parts):
                return any(self.grows(part) for part in parts)
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
        if not isinstance(value, Choice):
            result, fetch = attributes.read(self, value, name, node)
            if fetch is not None:
                self.events.fetches.append(fetch)
            return result
        several = options(value)
        found = [attributes.read(self, option, name, node) for option in several]
        fetches = [fetch for _, fetch in found]
        if None in fetches and any(fetches) and not self.frame.branch:
            # One branch loads it, the other does not, and both come here: it is missing there.
            loaded = [rows.has_loaded(option, name) for option in several]
            fetches = [fetch for fetch, has in zip(fetches, loaded, strict=True) if fetch or not has]
        self.note_fetches(fetches)
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
                return replace(value, is_few=value.is_few or _is_handful(node.slice))
            case QuerySet():
                self.consume(value)
                return rows.row_of(self, value, node, self.frame.loops)
            case Fixed(items=items) if isinstance(index, Known) and isinstance(index.value, int):
                return items[index.value] if -len(items) <= index.value < len(items) else UNKNOWN
            case Dictionary() if index is not None:
                return by_key(self, value, index)
            case Items() if index is None:
                return replace(value, grows=value.grows and not _is_handful(node.slice))
            case Fixed() if index is None:
                return value
            case Items() | Fixed():
                loops = () if isinstance(index, Known) else self.frame.loops
                return redrawn(self.content(value), loops)
        return UNKNOWN

    def _display(self, node: ast.List | ast.Tuple | ast.Set) -> Value:
        items = tuple(self.expression(item) for item in node.elts)
        if any(isinstance(item, ast.Starred) for item in node.elts):
            return Items(mix(items), grows=True)
        return Fixed(items)

    def _starred(self, node: ast.Starred) -> Value:
        value = self.expression(node.value)
        self.consume(value)
        return self.content(value)

    def _dict(self, node: ast.Dict) -> Value:
        keys = [UNKNOWN if key is None else self.expression(key) for key in node.keys]
        values = [self.expression(value) for value in node.values]
        known = tuple(
            (key.value, value)
            for key, value in zip(keys, values, strict=True)
            if isinstance(key, Known)
        )
        return Dictionary(mix(keys), mix(values), known=known) if values else EMPTY_DICTIONARY

    def _list_comprehension(self, node: ast.ListComp | ast.SetComp) -> Value:
        item, grows = self._comprehension(node.generators, [node.elt])
        return Items(item[0], grows)

    def _generator(self, node: ast.GeneratorExp) -> Value:
        """What a generator does, it does when something runs through it."""
        before = len(self.events.fetches)
        item, grows = self._comprehension(node.generators, [node.elt])
        pending = self.events.fetches[before:]
        del self.events.fetches[before:]
        return Items(item[0], grows, tuple(pending))

    def escape(self, value: Value) -> Value:
        """A value that leaves for other hands: whoever gets a generator runs through it."""
        if isinstance(value, Items) and value.pending:
            self.consume(value)
        return value

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
        if isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant):
            value = self.expression(node.right)
            for part in value.items if isinstance(value, Fixed) else (value,):
                self.shown(part)
            return Known("")
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
        value = NONE if node.value is None else self.escape(self.expression(node.value))
        self.events.yielded.append(value)
        return UNKNOWN

    def _yield_from(self, node: ast.YieldFrom) -> Value:
        value = self.expression(node.value)
        self.consume(value)
        self.events.yielded.append(self.content(value))
        return UNKNOWN

    def _formatted(self, node: ast.JoinedStr) -> Value:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.shown(self.expression(part.value))
        return Known("")

    def shown(self, value: Value) -> None:
        """Turn a value into text, as ``str()`` and f-strings do: a row's ``__str__`` runs."""
        self.consume(value)
        for option in options(value):
            if isinstance(option, Row):
                method = self.project.classes.method(option.model.definition, "__str__")
                if method is not None:
                    self.flow.result(self, FunctionValue(method, option), ())

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
            part.item if isinstance(part, Items) else mix(part.items)
            for part in (left, right)
            if part != EMPTY
        ]
        grows = any(isinstance(part, Items) and part.grows for part in (left, right))
        return Items(mix(parts), grows)
    return UNKNOWN


def _is_handful(bounds: ast.expr) -> bool:
    """Whether a slice has a constant end of at most a handful: ``[:3]``."""
    match bounds:
        case ast.Slice(upper=ast.Constant(value=int() as upper)):
            return upper <= HANDFUL
    return False


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
    ast.GeneratorExp: Evaluator._generator,
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
