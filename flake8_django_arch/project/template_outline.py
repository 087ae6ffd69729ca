"""A template as an outline: what it loops over, what it reads, what it includes.

Which tags a file may use is not asked: a tag that is not known here is kept with its arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from ..immutable import Immutable
from .template_expressions import (
    Condition,
    Expression,
    condition,
    expression,
)
from .template_tokens import BrokenTemplate, Kind, Token, tokens


class Node(Struct, frozen=True, eq=False):
    """The base of all nodes: something that a template does."""

    line: int


Body = tuple[Node, ...]
Bindings = tuple[tuple[str, Expression], ...]


class Output(Node, frozen=True, eq=False):
    """``{{ order.number }}``."""

    value: Expression


class For(Node, frozen=True, eq=False):
    """``{% for order in orders %}``."""

    names: tuple[str, ...]
    iterable: Expression
    body: Body
    empty: Body


class If(Node, frozen=True, eq=False):
    """``{% if %}`` with its arms in order; that of ``{% else %}`` has no condition."""

    arms: tuple[tuple[Condition | None, Body], ...]


class With(Node, frozen=True, eq=False):
    """``{% with total=order.total %}``."""

    bindings: Bindings
    body: Body


class Include(Node, frozen=True, eq=False):
    """``{% include "shop/row.html" with row=order only %}``."""

    template: Expression
    bindings: Bindings
    is_alone: bool


class Extends(Node, frozen=True, eq=False):
    """``{% extends "base.html" %}``."""

    parent: Expression


class Block(Node, frozen=True, eq=False):
    """``{% block content %}``."""

    name: str
    body: Body


class Regroup(Node, frozen=True, eq=False):
    """``{% regroup orders by customer as groups %}``."""

    rows: Expression
    by: Expression
    name: str


class Set(Node, frozen=True, eq=False):
    """Jinja2's ``{% set total = order.total %}``; no name where the value is dropped."""

    names: tuple[str, ...]
    value: Expression


class Macro(Node, frozen=True, eq=False):
    """Jinja2's ``{% macro cell(order, width=3) %}``."""

    name: str
    parameters: tuple[str, ...]
    #: Those of the last parameters.
    defaults: tuple[Expression, ...]
    body: Body


class Import(Node, frozen=True, eq=False):
    """Jinja2's ``{% from "cells.html" import cell as c %}``; None for all macros of the file."""

    template: Expression
    names: tuple[tuple[str | None, str], ...]
    with_context: bool = False


class Argument(Immutable, frozen=True):
    """What any other tag is given: ``key=value``, a value, or a word that is none (None)."""

    name: str
    value: Expression | None


class Tag(Node, frozen=True, eq=False):
    """Any other tag, with its body if it has one."""

    name: str
    arguments: tuple[Argument, ...]
    #: What ``as name`` binds.
    binds: str | None = None
    body: Body = ()


class Outline(Struct, frozen=True, eq=False):
    """A whole template."""

    nodes: Body
    #: The libraries of tags and filters that it loads.
    libraries: tuple[str, ...]

    @property
    def parent(self) -> Extends | None:
        """What it extends, if anything."""
        return next((node for node in self.nodes if isinstance(node, Extends)), None)


def blocks(body: Body) -> Iterator[Block]:
    """The blocks that a body holds, at any depth."""
    for node in body:
        match node:
            case Block(body=inner):
                yield node
                yield from blocks(inner)
            case For(body=inner, empty=empty):
                yield from blocks((*inner, *empty))
            case If(arms=arms):
                for _, inner in arms:
                    yield from blocks(inner)
            case With(body=inner) | Tag(body=inner):
                yield from blocks(inner)


def outline(text: str) -> Outline | None:
    """The outline of a template's text, or None where it is broken."""
    parser = _Parser(list(tokens(text)))
    try:
        return Outline(parser.until(), tuple(dict.fromkeys(parser.libraries)))
    except (BrokenTemplate, IndexError, RecursionError):
        return None


@dataclass
class _Parser:
    """Goes through the tokens once."""

    tokens: list[Token]
    libraries: list[str] = field(default_factory=list)
    position: int = 0

    def __post_init__(self) -> None:
        words = (token.contents.split(None, 1) for token in self.tokens)
        #: Tags with an end of their own in this file: they have a body.
        self._ended = {word[0][3:] for word in words if word and word[0].startswith("end")}

    def until(self, *ends: str) -> Body:
        """The nodes up to a tag of one of these names, which comes next; none: up to the end."""
        found: list[Node] = []
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token.kind is Kind.VAR:
                found.append(Output(token.line, expression(token.contents)))
            elif token.kind is Kind.BLOCK:
                bits = token.words()
                if bits[0] in ends:
                    return tuple(found)
                self.position += 1
                node = self._tag(token.line, bits)
                if node is not None:
                    found.append(node)
                continue
            self.position += 1
        if ends:
            raise BrokenTemplate(f"no {ends[-1]}")
        return tuple(found)

    def _next(self) -> list[str]:
        """The tag that ended a body, now passed."""
        self.position += 1
        return self.tokens[self.position - 1].words()

    def _tag(self, line: int, bits: list[str]) -> Node | None:
        handler = _TAGS.get(bits[0])
        return self._other(line, bits) if handler is None else handler(self, line, bits)

    def _for(self, line: int, bits: list[str]) -> Node:
        is_reversed = bits[-1] == "reversed"
        at = -3 if is_reversed else -2
        if len(bits) < 4 or bits[at] != "in":
            raise BrokenTemplate(" ".join(bits))
        names = " ".join(bits[1:at]).replace(" ,", ",").replace(", ", ",").split(",")
        iterable = expression(bits[at + 1])
        body = self.until("empty", "endfor")
        empty: Body = ()
        if self._next()[0] == "empty":
            empty = self.until("endfor")
            self._next()
        return For(line, tuple(names), iterable, body, empty)

    def _if(self, line: int, bits: list[str]) -> Node:
        arms: list[tuple[Condition | None, Body]] = []
        test: Condition | None = condition(bits[1:])
        while True:
            arms.append((test, self.until("elif", "else", "endif")))
            bits = self._next()
            if bits[0] == "endif":
                return If(line, tuple(arms))
            test = condition(bits[1:]) if bits[0] == "elif" else None

    def _with(self, line: int, bits: list[str]) -> Node:
        if len(bits) == 4 and bits[2] == "as":
            bindings: Bindings = ((bits[3], expression(bits[1])),)
        else:
            bindings = _bindings(bits[1:])
        body = self.until("endwith")
        self._next()
        return With(line, bindings, body)

    def _include(self, line: int, bits: list[str]) -> Node:
        rest = [bit for bit in bits[2:] if bit not in ("with", "only")]
        return Include(line, expression(bits[1]), _bindings(rest), "only" in bits[2:])

    def _extends(self, line: int, bits: list[str]) -> Node:
        return Extends(line, expression(bits[1]))

    def _block(self, line: int, bits: list[str]) -> Node:
        body = self.until("endblock")
        self._next()
        return Block(line, bits[1], body)

    def _regroup(self, line: int, bits: list[str]) -> Node:
        if len(bits) != 6 or bits[2] != "by" or bits[4] != "as":
            raise BrokenTemplate(" ".join(bits))
        return Regroup(line, expression(bits[1]), expression(f"item.{bits[3]}"), bits[5])

    def _load(self, line: int, bits: list[str]) -> None:
        names = bits[-1:] if bits[-2:-1] == ["from"] else bits[1:]
        self.libraries += names

    def _comment(self, line: int, bits: list[str]) -> None:
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            self.position += 1
            if token.kind is Kind.BLOCK and token.contents.startswith("endcomment"):
                return
        raise BrokenTemplate("no endcomment")

    def _other(self, line: int, bits: list[str]) -> Node:
        name, *rest = bits
        binds = None
        if len(rest) > 1 and rest[-2] == "as":
            *rest, _, binds = rest
        body: Body = ()
        if name in self._ended:
            body = self.until(f"end{name}")
            self._next()
        return Tag(line, name, tuple(map(_argument, rest)), binds, body)


def _bindings(bits: list[str]) -> Bindings:
    found = []
    for bit in bits:
        name, equals, value = bit.partition("=")
        if not equals or not name.isidentifier():
            raise BrokenTemplate(bit)
        found.append((name, expression(value)))
    return tuple(found)


def _argument(bit: str) -> Argument:
    name, equals, value = bit.partition("=")
    if not equals or not name.isidentifier():
        name, value = "", bit
    try:
        return Argument(name, expression(value))
    except BrokenTemplate:
        return Argument(name or bit, None)


#: By name. What a handler gives is None where the tag does nothing to rows.
_TAGS: Final[dict[str, Callable[[_Parser, int, list[str]], Node | None]]] = {
    "for": _Parser._for,
    "if": _Parser._if,
    "with": _Parser._with,
    "include": _Parser._include,
    "extends": _Parser._extends,
    "block": _Parser._block,
    "regroup": _Parser._regroup,
    "load": _Parser._load,
    "comment": _Parser._comment,
}
