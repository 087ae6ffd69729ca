"""A query as a function writes it: what it asks for, and whether that is another in each pass."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ...finding import Place
from ...project.models import Kind, Relation
from ...project.project import Project
from ...project.source import FunctionNode
from ...project.syntax import arguments_of, enclosing, is_twin, names_in, text_of, walk
from ...project.uniqueness import Uniqueness
from ..events import Called, Events, Query
from ..querysets.origins import Loop
from ..values import UNKNOWN, FunctionValue, Key, Method, QuerySet, Row, Value

_NARROWING: Final = frozenset({"filter", "get", "aget"})
_LOOPS: Final = (ast.For, ast.AsyncFor, ast.comprehension)
_COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
#: Behind a field's name in a lookup that wants it to have one value.
_EXACTLY: Final = frozenset({"exact", "id", "pk"})
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
        for node in walk(function):
            if isinstance(node, ast.Call | ast.Attribute) and Place.of(node) == query.place:
                return cls(project, function, query, node, events)
        return None

    @cached_property
    def call(self) -> Called | None:
        """The call that asks, as it was evaluated."""
        return self._evaluated(self._node)

    @cached_property
    def depends_on_the_pass(self) -> bool:
        """Whether another pass asks for something else."""
        changing = _bound_anew(self._function, self._node)
        read = [each for link in self._links for each in arguments_of(link)]
        return any(not changing.isdisjoint(names_in(each)) for each in (*read, self._root))

    @cached_property
    def finds_one(self) -> bool:
        """Whether there is one such row at most; so there may be where another function asks."""
        if self.query.reader is not None or self.query.method in ("get", "aget"):
            return True
        model = self.query.model
        return any(model.tells_rows_apart(word.arg or "") for word in self._compared())

    @cached_property
    def names_keys(self) -> bool:
        """Whether it wants primary keys that are known: no row that is made meanwhile has one."""
        primary = ("pk", "id", self.query.model.primary_key)
        return any(
            word.arg in primary or word.arg in [f"{name}__in" for name in primary]
            for link in self._links
            if isinstance(link.func, ast.Attribute) and link.func.attr in _NARROWING
            for word in link.keywords
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
            self._is_of_one_pass(word, loop) for word in self._compared()
        )

    # The chain

    @cached_property
    def _links(self) -> list[ast.Call]:
        """Its calls, and those of a queryset that has the name which it begins with."""
        links = list(_links(self._node))
        if isinstance(self._root, ast.Name):
            for value in _assigned(self._function, self._root.id):
                links += _links(value)
        return links

    @cached_property
    def _root(self) -> ast.expr:
        *_, root = _down(self._node)
        return root

    @cached_property
    def _mentioned(self) -> frozenset[str]:
        """The fields that lookups name: in keywords, and in texts such as ``"-created"``."""
        words = [word.arg or "" for link in self._links for word in link.keywords]
        texts = [text_of(each) for link in self._links for each in walk(link)]
        heads = (each.lstrip("-").partition("__")[0] for each in (*words, *filter(None, texts)))
        return frozenset(head.removesuffix("_id") for head in heads)

    def _compared(self) -> Iterator[ast.keyword]:
        """The conditions that narrow it down to what has a certain value."""
        for link in self._links:
            if isinstance(link.func, ast.Attribute) and link.func.attr in _NARROWING:
                for word in (*link.keywords, *(w for each in link.args for w in _of_q(each))):
                    if word.arg and (
                        _EXACTLY.issuperset(word.arg.split("__")[1:])
                        or isinstance(self._given(word), Row)
                    ):
                        yield word

    @cached_property
    def _calls_of_links(self) -> list[Called]:
        found = map(self._evaluated, self._links)
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
        for call in self._calls_of_links:
            match call.target:
                case Method(receiver=QuerySet(read=read)) if read is not None:
                    yield read.owner
                case FunctionValue(bound=QuerySet(read=read)) if read is not None:
                    yield read.owner

    def _is_of_one_pass(self, word: ast.keyword, loop: Loop) -> bool:
        """``order=order``, ``order_id=order.pk``: each row is drawn once."""
        value = self._given(word)
        if isinstance(value, Row):
            return self._draws(loop, value)
        drawn = self._drawn(loop)
        names = frozenset[str]() if drawn is None else names_in(drawn.target)
        match word.value:
            case ast.Attribute(value=ast.Name(id=name), attr=field) if name in names:
                return value == Key() or any(
                    each.model.tells_rows_apart(field) for each in self._querysets_of(loop)
                )
            case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)) if name in names:
                return drawn is not None and self._gives_nothing_twice(drawn.iter)
        return False

    def _given(self, word: ast.keyword) -> Value:
        for call in self._calls_of_links:
            keywords = call.node.keywords if isinstance(call.node, ast.Call) else ()
            if any(is_twin(each, word) for each in keywords):
                return call.keyword(word.arg or "") or UNKNOWN
        return UNKNOWN

    def _drawn(self, loop: Loop) -> ast.For | ast.AsyncFor | ast.comprehension | None:
        """The loop as it is written."""
        for each in walk(self._function):
            if isinstance(each, _LOOPS) and _is_at(loop, each.iter):
                return each
        return None

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
                given = _assigned(self._function, name)
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
            if each.queryset.gives_rows and _is_at(loop, each.node):
                yield each.queryset
        drawn = self._drawn(loop)
        call = None if drawn is None else self._evaluated(drawn.iter)
        match call.target if call is not None else None:
            case Method(receiver=QuerySet(gives_rows=True) as queryset, name="iterator"):
                yield queryset


def _down(node: ast.expr) -> Iterator[ast.expr]:
    yield node
    while isinstance(node, ast.Call | ast.Attribute | ast.Subscript | ast.Await):
        node = node.func if isinstance(node, ast.Call) else node.value
        yield node


def _of_q(node: ast.expr) -> Iterator[ast.keyword]:
    """The conditions of ``Q(order=order) & Q(kind="sale")``, all of which are wanted."""
    match node:
        case ast.Call(func=ast.Name(id="Q") | ast.Attribute(attr="Q"), keywords=keywords):
            yield from keywords
        case ast.BinOp(op=ast.BitAnd(), left=left, right=right):
            yield from _of_q(left)
            yield from _of_q(right)


def _assigned(function: FunctionNode, wanted: str) -> list[ast.expr]:
    """What a name is given in a function."""
    found = []
    for node in walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name == wanted:
                found.append(value)
    return found


def _bound_anew(function: FunctionNode, node: ast.AST) -> frozenset[str]:
    """The names that another pass of the loops around a node gives something else."""
    around = enclosing(function, node)
    loops: list[ast.AST] = [each for each in around if isinstance(each, ast.For | ast.AsyncFor)]
    loops += [
        part for each in around if isinstance(each, _COMPREHENSIONS) for part in each.generators
    ]
    names = frozenset[str]().union(
        *(names_in(each.target) for each in loops if isinstance(each, _LOOPS))
    )
    for inner in walk(function):
        if isinstance(inner, ast.Assign) and not names.isdisjoint(names_in(inner.value)):
            names = names.union(*map(names_in, inner.targets))
    return names


def _links(node: ast.expr) -> Iterator[ast.Call]:
    """The calls of a chain, and of those that it wants: ``filter(pk__in=orders.filter(…))``."""
    for each in _down(node):
        if isinstance(each, ast.Call):
            yield each
            for word in each.keywords:
                if word.arg and word.arg.endswith("__in"):
                    yield from _links(word.value)


def _is_at(loop: Loop, iterable: ast.expr) -> bool:
    return (iterable.lineno, iterable.col_offset) == (loop.line, loop.column)
