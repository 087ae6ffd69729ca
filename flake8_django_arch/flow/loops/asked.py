"""A query as a function writes it: what it asks for, and whether that is another in each pass."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import Final

from ...finding import Place
from ...project.models import Kind, Relation
from ...project.project import Project
from ...project.source import FunctionNode
from ...project.syntax import given_to, is_twin, keyword_of, names_in, text_of, walk
from ...project.uniqueness import Uniqueness
from ..events import Called, Events, Query
from ..querysets import methods as querysets
from ..querysets.origins import Loop
from ..values import UNKNOWN, FunctionValue, Input, Key, Method, QuerySet, Row, Value
from .passes import Drawing, Passes, drawing, names_drawn
from .question import Condition, Question, Reading, asking

#: What gives nothing twice.
_APART: Final = ("distinct", "items", "keys")


class Asked:
    """The chain that asks, or the call of a function that does."""

    def __init__(
        self,
        project: Project,
        function: FunctionNode,
        query: Query,
        node: ast.expr,
        events: Events,
    ) -> None:
        self.query = query
        self._project = project
        self._function = function
        self._node = node
        self._events = events

    @classmethod
    def of(
        cls, project: Project, function: FunctionNode, query: Query, events: Events
    ) -> Asked | None:
        """None where the function does not hold it."""
        asked = asking(function, query.method, query.place.line) if query.reader is None else ()
        for node in chain(asked, walk(function)):
            if isinstance(node, ast.Call | ast.Attribute) and Place.of(node) == query.place:
                return cls(project, function, query, node, events)
        return None

    @cached_property
    def call(self) -> Called | None:
        """The call that asks, as it was evaluated."""
        return self._evaluated(self._node)

    @cached_property
    def depends_on_the_pass(self) -> bool:
        """Whether another pass surely asks for something else."""
        drawn = names_drawn(self._function, self._node)
        return any(not drawn.isdisjoint(names_in(each)) for each in self._code)

    @cached_property
    def finds_one(self) -> bool:
        """Whether there is one such row at most; so there may be where another function asks."""
        if self.query.reader is not None or querysets.plain(self.query.method) == "get":
            return True
        model = self.query.model
        return any(model.tells_rows_apart(each.compared) for each in self._compared(self._question))

    @cached_property
    def names_keys(self) -> bool:
        """Whether it wants primary keys that are known: no row that is made meanwhile has one."""
        return any(
            self.query.model.is_key(each.lookup.removesuffix("__in"))
            for each in self._question.conditions
            if not each.is_excluded
        )

    def mentions(self, field: str) -> bool:
        """Whether its rows are chosen or put in order by a field, as far as it is seen."""
        return self.query.reader is None and field.removesuffix("_id") in self._mentioned

    def goes_through(self, relation: str) -> bool:
        """Whether it asks the manager of a relation."""
        return any(
            isinstance(each, ast.Attribute) and each.attr == relation for each in walk(self._node)
        )

    def is_told_apart(self, loop: Loop) -> bool:
        """Whether what each pass of a loop asks for belongs to the row that it draws."""
        return any(self._draws(loop, owner) for owner in self._owners()) or any(
            self._is_of_one_pass(each, loop) for each in self._compared(*self._questions)
        )

    def is_sent(self, condition: Condition) -> bool:
        """Whether what a condition wants came from outside, where a number may well be a text."""
        return isinstance(self._given(condition), Input)

    # What is asked

    @cached_property
    def _question(self) -> Question:
        passes = Passes.around(self._function, self._node)
        return Reading(self._function, passes).of(self._node)

    @cached_property
    def _questions(self) -> list[Question]:
        """With those of the queries whose rows it wants."""
        found = [self._question]
        for each in found:  # which grows meanwhile
            found += each.within
        return found

    @property
    def _code(self) -> list[ast.expr]:
        """The chain, and the calls of a queryset that has the name which it begins with."""
        return [self._node, *self._question.calls]

    @cached_property
    def _mentioned(self) -> frozenset[str]:
        """The fields that lookups name: in keywords, and in texts such as ``"-created"``."""
        parts = [part for each in self._code for part in walk(each)]
        words = [each.arg for each in parts if isinstance(each, ast.keyword)]
        names = filter(None, (*words, *map(text_of, parts)))
        return frozenset(name.lstrip("-").partition("__")[0].removesuffix("_id") for name in names)

    def _compared(self, *questions: Question) -> Iterator[Condition]:
        """The conditions that narrow questions down to what has a certain value."""
        for question in questions:
            for each in question.conditions:
                if each.compared or not each.is_excluded and isinstance(self._given(each), Row):
                    yield each

    @cached_property
    def _calls(self) -> list[Called]:
        """Its calls, as they were evaluated."""
        found = (self._evaluated(call) for each in self._questions for call in each.calls)
        return [each for each in found if each is not None]

    def _evaluated(self, node: ast.expr) -> Called | None:
        calls = self._events.calls
        return next((each for each in calls if is_twin(each.node, node)), None)

    # What tells the passes apart

    def _owners(self) -> Iterator[Value]:
        """The rows whose relation it asks, and those that a function is handed which asks."""
        if self.query.reader is not None:
            if self.call is not None:
                if isinstance(self.call.target, FunctionValue):
                    yield self.call.target.bound or UNKNOWN
                yield from self.call.arguments
                yield from (value for _, value in self.call.keywords)
            return
        for call in self._calls:
            match call.target:
                case Method(receiver=QuerySet(read=read)) if read is not None:
                    yield read.owner
                case FunctionValue(bound=QuerySet(read=read)) if read is not None:
                    yield read.owner

    def _is_of_one_pass(self, condition: Condition, loop: Loop) -> bool:
        """``order=order``, ``order_id=order.pk``: each row is drawn once."""
        value = self._given(condition)
        if isinstance(value, Row):
            return self._draws(loop, value)
        drawn = self._drawn(loop)
        names = frozenset[str]() if drawn is None else names_in(drawn.target)
        match condition.value:
            case ast.Attribute(value=ast.Name(id=name), attr=field) if name in names:
                return value == Key() or any(
                    each.model.tells_rows_apart(field) for each in self._querysets_of(loop)
                )
            case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)) if name in names:
                return drawn is not None and self._gives_nothing_twice(drawn.iter)
        return False

    def _given(self, condition: Condition) -> Value:
        for call in self._calls:
            if isinstance(call.node, ast.Call) and condition.value is not None:
                written = keyword_of(call.node, condition.lookup)
                if written is not None and is_twin(written, condition.value):
                    return call.keyword(condition.lookup) or UNKNOWN
        return UNKNOWN

    def _drawn(self, loop: Loop) -> Drawing | None:
        """The loop as it is written."""
        return next(iter(drawing(self._function, [loop])), None)

    def _gives_nothing_twice(self, iterable: ast.expr) -> bool:
        """``values_list(…).distinct()``, ``set(numbers)``, the keys of a dictionary."""
        match iterable:
            case ast.Call(func=ast.Attribute(attr=name)):
                return name in _APART
            case ast.Call(func=ast.Name(id="set" | "frozenset")) | ast.Set() | ast.SetComp():
                return True
            case ast.BinOp(op=ast.Sub() | ast.BitAnd(), left=left):
                return self._gives_nothing_twice(left)
            case ast.Name(id=name):
                given = given_to(name, self._function)
                return bool(given) and all(
                    each is not iterable and self._gives_nothing_twice(each) for each in given
                )
        return False

    def _draws(self, loop: Loop, value: Value) -> bool:
        """Whether a loop comes to a row in one of its passes alone."""
        if not isinstance(value, Row) or loop not in value.loops or value.is_alone:
            return False
        if not value.path or value.path[-1].kind.is_many:
            return True
        return len(value.path) == 1 and self._are_its_own(loop, value.path[0])

    def _are_its_own(self, loop: Loop, hop: Relation) -> bool:
        """Whether each row of a loop leads to another one: in one language, one of each book."""
        for each in self._querysets_of(loop):
            if each.read is not None and each.read.relation.kind is Kind.REVERSE:
                names = [hop.field.name, each.read.relation.field.name]
                return Uniqueness(self._project, each.model).may_stop(names)
        return False

    def _querysets_of(self, loop: Loop) -> Iterator[QuerySet]:
        """What it runs over, if that is rows of a queryset, be they streamed."""
        for each in self._events.iterations:
            if each.queryset.gives_rows and loop.runs_over(each.node):
                yield each.queryset
        drawn = self._drawn(loop)
        call = None if drawn is None else self._evaluated(drawn.iter)
        match call.target if call is not None else None:
            case Method(receiver=QuerySet(gives_rows=True) as queryset, name="iterator"):
                yield queryset
