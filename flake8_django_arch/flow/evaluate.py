"""One function, evaluated over abstract values.

One pass over the body, both arms of every branch, every loop body once. Names that two arms bind
differently become a :class:`~.values.Choice`; something is reported of a choice only where it is
true of each of its values.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..finding import Place
from ..project.names import ClassDef, FunctionDef, Module
from ..project.syntax import names_in
from . import attributes, boolean_operators, calls, forgetting, special_methods
from .containers import contents, places
from .events import Called, Change, Events, Iteration, Missing, Moment, Query, with_others
from .expressions import EXPRESSIONS
from .forms import writes_to_fields
from .frame import Drawn, Frame
from .functions import closures, results
from .joining import grows, join, mix, options
from .loops import batches, given_keys
from .loops.recursion import Again
from .objects import cached_properties, instances, records
from .querysets import asking, certainty, columns, new_keys, open_choices, rows, still_true
from .querysets.asking import Asked
from .querysets.assigned import of_given_rows
from .querysets.origins import Loop
from .serializers import serializing
from .statements import STATEMENTS
from .values import (
    UNKNOWN,
    Choice,
    Closure,
    Column,
    Dictionary,
    Fixed,
    Input,
    Items,
    Keywords,
    Known,
    Mixture,
    Page,
    Pages,
    QuerySet,
    Row,
    Serialization,
    Settled,
    Value,
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
        #: The function that is evaluated, where it is one of the project's.
        self.function: FunctionDef | None = None
        self.events = Events()
        self.line = 0
        #: The call or attribute that is evaluated now.
        self.asker: ast.expr = _NOWHERE
        #: Set where the rest of a block cannot be reached.
        self.is_over = False
        #: False while a call is evaluated whose result nobody takes.
        self.is_result_used = True
        #: The keys and indexes by which something was read.
        self.keys: dict[ast.expr, Value] = {}
        #: Where the function calls itself.
        self.calls_itself: dict[ast.expr, Again] = {}
        #: The serializers that show a row now, the innermost last.
        self.showing: list[ClassDef] = []
        #: The nested functions that were defined, and whether they were called.
        self.nested: dict[Closure, bool] = {}
        #: Nested functions that are running, by their statement, and how often each has run.
        self.running: set[ast.AST] = set()
        self.runs: dict[ast.AST, int] = {}

    def run(self, body: Iterable[ast.stmt]) -> Events:
        """Evaluate a function's body, then the nested functions that it never called itself."""
        self.statements(list(body))
        while waiting := [closure for closure, was_called in self.nested.items() if not was_called]:
            for closure in waiting:  # which may have others nested in them
                with self.frame.remembering(), self.frame.at(Moment.UNCERTAIN):
                    closures.call_closure(self, closure, ())
        if self.calls_itself and UNKNOWN in self.events.returned:
            self.events.returned = [UNKNOWN]  # what is known is where it ends, and not the rule
        self.events.assigned = dict(of_given_rows(self.frame))
        self.events.cached = dict(cached_properties.of_given_rows(self.frame))
        return self.events

    def statements(self, body: list[ast.stmt]) -> None:
        """Evaluate a block."""
        self.is_over = False
        before = self.frame.enter(body)
        for statement in body:
            self.line = statement.lineno
            handler = STATEMENTS.get(type(statement))
            if handler is not None:
                handler(self, statement)
                if self.is_over:
                    break
        self.frame.leave(before)
        self.is_over = False

    def bind(self, target: ast.expr, value: Value, given: ast.expr | None = None) -> None:
        """Assign a value to a target: a name, a tuple of names, an attribute, an item."""
        if not isinstance(target, ast.Name):
            self.escape(value)
        match target:
            case ast.Name(id=name):
                self.frame.names[name] = value
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                records.unpack(self, targets, value)
            case ast.Attribute(value=owner, attr=name):
                if not isinstance(owner, ast.Name | ast.Attribute):
                    self.frame.filled.add(name)
                receiver = self.expression(owner)
                writes_to_fields.note(self, receiver, name, value, target)
                if isinstance(receiver, Pages):
                    places.put_back(self, target, value)
                else:
                    may_be_old = given is not None and new_keys.may_be_old(target, given)
                    attributes.assign(self, receiver, name, value, may_be_old=may_be_old)
                self.note_change(receiver, target)
            case ast.Subscript(
                value=ast.Attribute(value=owner, attr="__dict__"),
                slice=ast.Constant(value=str() as name),
            ):
                attributes.put_into_its_dict(self, self.expression(owner), name, value)
            case ast.Subscript(value=holder, slice=index):
                if not isinstance(holder, ast.Name):
                    self.expression(holder)
                contents.put_item(self, target, self.expression(index), value)

    def draw(self, iterable: ast.expr, target: ast.expr, node: ast.AST) -> Loop:
        """Begin a loop: evaluate what it runs over, bind what it draws."""
        value = self.expression(iterable)
        if isinstance(value, Row):
            self.asker = iterable
        value = asking.drawn_again(self, instances.iterated(self, value))
        body = node.body if isinstance(node, ast.For | ast.AsyncFor) else []
        if value == UNKNOWN:
            value = given_keys.drawn(self, iterable, target, body)
        at_once = batches.asked_for(self, value, iterable, target, body)
        loop = Loop(
            id(node),
            iterable.lineno,
            self.grows(value) and not self.frame.finds_duplicates,
            iterable.col_offset,
            bool(at_once) or batches.are_drawn(self, value),
        )
        self.frame.at_once |= at_once
        if isinstance(value, QuerySet) and not asking.is_there(value):
            is_async = isinstance(node, ast.AsyncFor) or getattr(node, "is_async", 0) == 1
            iteration = Iteration(value, iterable, is_async, self.frame.moment)
            self.events.iterations.append(iteration)
        if open_choices.is_open(value):
            self.frame.open_loops.add(loop)
        self.consume(value)
        item = rows.item_of(self, value, iterable, loop)
        self.bind(target, item)
        self.frame.drawn[loop] = Drawn(value, names_in(target), self.flow.bound_in(body))
        return loop

    def expression(self, node: ast.expr) -> Value:
        """The value of an expression; what it does is noted on the way."""
        handler = EXPRESSIONS.get(type(node))
        if handler is None:
            return UNKNOWN
        return handler(self, node)

    def truth(self, node: ast.expr) -> Value:
        """The value of a condition: a queryset asked for its truth is evaluated."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            value = self.decision(node.operand)
            return Known(not value.value) if isinstance(value, Known) else UNKNOWN
        if isinstance(node, ast.BoolOp):
            return boolean_operators.truth_of(self, node)
        value = self.expression(node)
        self.test(value)
        special_methods.run(self, value, special_methods.TRUTH, node)
        return value

    def test(self, value: Value) -> None:
        """Ask for a value's truth: a manager, which is none of its rows, asks nothing."""
        if not (isinstance(value, QuerySet) and value.is_manager):
            self.consume(value)

    def decision(self, node: ast.expr) -> Value:
        """What a condition comes to, where that is known: a row and its key are true.

        So are the names that a class is set to: ``if self.select_related``.
        """
        return self.decided(node, self.truth(node))

    def decided(self, node: ast.expr, value: Value) -> Value:
        """What a value comes to as a condition, where that is known; the value, where it is not."""
        if isinstance(value, Column):
            return columns.truth(value)
        is_true = certainty.is_true(self.project, value) or results.is_given_at(node, value)
        if isinstance(value, Settled):
            return Known(bool(value.items))
        if isinstance(value, Fixed) and isinstance(node, ast.Attribute | ast.Call):
            if not value.items and instances.is_configured(self, node, value):
                return Known(False)
            is_true = bool(value.items) and all(isinstance(item, Known) for item in value.items)
        return Known(True) if is_true else value

    def consume(self, value: Value) -> None:
        """Evaluate querysets, as iterating, ``len`` or a truth test does."""
        if not isinstance(value, _ASKING):
            return
        if isinstance(value, Page):
            self.consume(value.content)
            return
        if isinstance(value, Mixture):
            for part in value.parts:
                self.consume(part)
            return
        several = options(value)
        for option in several:
            if isinstance(option, Items):
                for asked in option.pending:
                    if isinstance(asked, Missing | Query):
                        self._note(asked)
        self.note_asked(asking.whichever(several, self._evaluated))

    def consume_step(self, generator: Items) -> None:
        """Run one pass of a generator: what it asks counts by the loops around it alone."""
        for asked in generator.pending:
            if isinstance(asked, Missing) and self.frame.grows(asked.loops):
                self._note(asked)

    def _evaluated(self, value: Value) -> Asked:
        if isinstance(value, Mixture):
            several = (self._evaluated(part) for part in value.parts)
            return next((asked for asked in several if asked is not None), None)
        return asking.evaluated(self, value)

    def note_asked(self, several: Sequence[Asked | Missing]) -> None:
        """Note what is asked whichever of the possible values it is."""
        if several and None not in several:
            self._note(with_others(several[0], several[1:]))

    def _note(self, asked: Asked | Missing) -> None:
        match asked:
            case Missing():
                self.events.missing.append(asked)
            case Query():
                self.events.queries.append(asked)

    def note_use(self, node: ast.expr, value: Value) -> None:
        """Note that something outside the project is used without a call: ``with lock:``."""
        if not isinstance(node, ast.Call):
            self.note_call(value, node, calls.path_of(value))

    def note_call(
        self,
        target: Value,
        node: ast.expr,
        path: str | None = None,
        arguments: tuple[Value, ...] = (),
        keywords: Keywords = (),
    ) -> None:
        """Note what is called here, or read as a property is."""
        frame = self.frame
        self.events.calls.append(
            Called(
                target,
                node,
                frame.loops,
                frame.branch,
                path,
                arguments,
                keywords,
                self.is_result_used,
                frame.moment,
            )
        )

    def last_call(self, node: ast.expr) -> Called | None:
        """What was called last, if it is called by that very expression."""
        called = self.events.calls[-1] if self.events.calls else None
        return called if called is not None and called.node is node else None

    def note_change(self, owner: Value, target: ast.Attribute) -> None:
        """Note that an attribute of what is a row, whichever value it is, gets another value."""
        found = [option for option in options(owner) if isinstance(option, Row)]
        if len(found) == len(options(owner)):
            branch = self.frame.branch
            self.events.changes += [Change(row, target.attr, target, branch) for row in found]
        self.events.changed |= {still_true.set_on(row, target.attr) for row in found}

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
                return certainty.drawn(rows.row_of(self, value, _NOWHERE, ()))
            case Page(content=content):
                return self.content(content)
            case Pages(content=content):
                return Page(content)
            case Input():
                return value
            case Choice():
                return join(self.content(option) for option in options(value))
            case Mixture(parts=parts):
                return mix(self.content(part) for part in parts)
        return UNKNOWN

    def grows(self, value: Value) -> bool:
        """Whether a loop over the value runs longer with more data."""
        return grows(value)

    @property
    def called_at(self) -> Place:
        """Where the call or attribute stands that is evaluated now."""
        return Place.of(self.asker)

    @property
    def in_growing_loop(self) -> bool:
        """Whether the current statement runs once per row of some loop."""
        return self.frame.grows(self.frame.loops)

    def read(self, value: Value, name: str, node: ast.expr) -> Value:
        """The attribute of a value; the query that reading it costs is noted."""
        if value is UNKNOWN:
            return UNKNOWN
        if isinstance(value, Mixture):
            return open_choices.mixed(self, [self.read(part, name, node) for part in value.parts])
        if not isinstance(value, Choice):
            result, fetch = attributes.read(self, value, name, node)
            if fetch is not None:
                self._note(fetch)
            return result
        several = options(value)
        if any(isinstance(option, Serialization) for option in several):
            serializing.show_agreed(self, several, name)
            return UNKNOWN
        missing = len(self.events.missing)
        found = [attributes.read(self, option, name, node) for option in several]
        forgetting.behind_a_branch(self, value, missing)
        asked = [fetch for _, fetch in found]
        self.note_asked(open_choices.surely_asked(self, several, name, asked))
        return open_choices.read(self, several, [result for result, _ in found])

    @contextmanager
    def using_result(self, is_used: bool) -> Iterator[None]:
        """While what is called gives its result to somebody, or to nobody."""
        before = self.is_result_used
        self.is_result_used = is_used
        try:
            yield
        finally:
            self.is_result_used = before

    def escape(self, value: Value) -> Value:
        """A value that leaves for other hands: whoever gets a generator runs through it, once."""
        if isinstance(value, Items) and value.pending:
            self.consume(value)
            return replace(value, pending=())
        return value

    def shown(self, value: Value, *, is_formatted: bool = False) -> None:
        """Turn a value into text, as ``str()`` and f-strings do."""
        self.consume(value)
        special_methods.show(self, value, is_formatted=is_formatted)

    def called_closure(self, closure: Closure) -> None:
        """Note that a nested function was called here, with known arguments."""
        if closure in self.nested:
            self.nested[closure] = True


#: What may ask the database when something runs through it.
_ASKING: Final = (QuerySet, Items, Page, Choice, Mixture)
_NOWHERE: Final = ast.Constant(None, lineno=0, col_offset=0)
