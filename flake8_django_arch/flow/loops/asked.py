"""A query as a function writes it: what it asks for, and whether that is another in each pass."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ...finding import Place
from ...project.models import Model
from ...project.source import FunctionNode
from ...project.syntax import arguments_of, enclosing, is_twin, names_in, text_of, walk
from ..events import Called, Events, Query
from ..mending.looked_up import COMPARING, bound_anew
from ..querysets.origins import Loop
from ..values import UNKNOWN, FunctionValue, Key, Method, QuerySet, Row, Value

_NARROWING: Final = frozenset({"filter", "get", "aget"})


class Asked:
    """The chain that asks, or the call of a function that does."""

    def __init__(
        self, function: FunctionNode, query: Query, node: ast.expr, events: Events
    ) -> None:
        self.query = query
        self._function = function
        self._node = node
        self._events = events

    @classmethod
    def of(cls, function: FunctionNode, query: Query, events: Events) -> Asked | None:
        """None where the function does not hold it."""
        for node in walk(function):
            if isinstance(node, ast.Call | ast.Attribute) and Place.of(node) == query.place:
                return cls(function, query, node, events)
        return None

    @cached_property
    def call(self) -> Called | None:
        """The call that asks, as it was evaluated."""
        return self._evaluated(self._node)

    @cached_property
    def depends_on_the_pass(self) -> bool:
        """Whether another pass asks for something else."""
        changing = bound_anew(enclosing(self._function, self._node))
        read = [each for link in self._links for each in arguments_of(link)]
        return any(not changing.isdisjoint(names_in(each)) for each in (*read, self._root))

    @cached_property
    def finds_one(self) -> bool:
        """Whether there is one such row at most; so there may be where another function asks."""
        if self.query.reader is not None or self.query.method in ("get", "aget"):
            return True
        model = self.query.model
        return any(model.tells_rows_apart(word.arg or "") for word in self._compared())

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
        return any(_draws(loop, owner) for owner in self._owners()) or any(
            self._is_of_one_pass(word, loop) for word in self._compared()
        )

    # The chain

    @cached_property
    def _links(self) -> list[ast.Call]:
        """Its calls, and those of a queryset that has the name which it begins with."""
        links = list(_links(self._node))
        if isinstance(self._root, ast.Name):
            for node in walk(self._function):
                match node:
                    case ast.Assign(targets=[ast.Name(id=name)], value=value):
                        links += _links(value) if name == self._root.id else ()
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
        """The conditions that a column has a certain value."""
        for link in self._links:
            if isinstance(link.func, ast.Attribute) and link.func.attr in _NARROWING:
                for word in link.keywords:
                    if word.arg and word.arg.rpartition("__")[2] not in COMPARING:
                        yield word

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
        for link in self._links:
            call = self._evaluated(link)
            match call.target if call is not None else None:
                case Method(receiver=QuerySet(read=read)) if read is not None:
                    yield read.owner

    def _is_of_one_pass(self, word: ast.keyword, loop: Loop) -> bool:
        """``order=order``, ``order_id=order.pk``: each row is drawn once."""
        value = self._given(word)
        if isinstance(value, Row):
            return _draws(loop, value)
        match word.value:
            case ast.Attribute(value=ast.Name(id=name), attr=field) if name in self._drawn(loop):
                return value == Key() or any(
                    model.tells_rows_apart(field) for model in self._models_of(loop)
                )
        return False

    def _given(self, word: ast.keyword) -> Value:
        for link in self._links:
            if word in link.keywords and (call := self._evaluated(link)) is not None:
                return call.keyword(word.arg or "") or UNKNOWN
        return UNKNOWN

    def _drawn(self, loop: Loop) -> frozenset[str]:
        """The names that hold what a loop draws."""
        return frozenset[str]().union(
            *(
                names_in(each.target)
                for each in walk(self._function)
                if isinstance(each, ast.For | ast.AsyncFor | ast.comprehension)
                if _is_at(loop, each.iter)
            )
        )

    def _models_of(self, loop: Loop) -> list[Model]:
        """The model whose rows it draws, if it runs over a queryset."""
        return [
            each.queryset.model
            for each in self._events.iterations
            if each.queryset.gives_rows and _is_at(loop, each.node)
        ]


def _down(node: ast.expr) -> Iterator[ast.expr]:
    yield node
    while isinstance(node, ast.Call | ast.Attribute | ast.Subscript | ast.Await):
        node = node.func if isinstance(node, ast.Call) else node.value
        yield node


def _links(node: ast.expr) -> Iterator[ast.Call]:
    return (each for each in _down(node) if isinstance(each, ast.Call))


def _is_at(loop: Loop, iterable: ast.expr) -> bool:
    return (iterable.lineno, iterable.col_offset) == (loop.line, loop.column)


def _draws(loop: Loop, value: Value) -> bool:
    """Whether a loop draws that very row, not one that several of its passes may come to."""
    if not isinstance(value, Row) or loop not in value.loops or value.is_alone:
        return False
    return not value.path or value.path[-1].kind.is_many
