"""Statements of a function that follow each other: what they need and what they give."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from ..immutable import Immutable
from ..project.source import FunctionNode
from ..project.syntax import parameters_of, positional_of

_SCOPES: Final = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Level(Immutable, frozen=True):
    """A list of statements on the way to a block, and what holds it."""

    holder: ast.AST
    body: Sequence[ast.stmt]
    #: The number of the statement that the way goes on in, or of the block's first.
    number: int


@dataclass
class Block:
    """Statements that follow each other in one body."""

    function: FunctionNode
    levels: tuple[Level, ...]
    #: Behind the number of the last statement.
    end: int
    #: How many statements above the first one it begins.
    _more: int = field(default=0)

    @property
    def body(self) -> Sequence[ast.stmt]:
        """The statements among which it stands."""
        return self.levels[-1].body

    @property
    def start(self) -> int:
        """The number of its first statement."""
        return self.levels[-1].number - self._more

    @property
    def statements(self) -> Sequence[ast.stmt]:
        """Its statements."""
        return self.body[self.start : self.end]

    def extended(self) -> Block:
        """The block with the statement above it."""
        return Block(self.function, self.levels, self.end, self._more + 1)

    def holds(self, line: int) -> bool:
        """Whether a line is one of its."""
        first, last = self.statements[0], self.statements[-1]
        return first.lineno <= line <= (last.end_lineno or last.lineno)

    def nodes(self) -> Iterator[ast.AST]:
        """Every node in it."""
        for statement in self.statements:
            yield from ast.walk(statement)

    # Names

    @cached_property
    def locals(self) -> frozenset[str]:
        """The names that the function binds, its parameters included."""
        return frozenset({*parameters(self.function), *stored([self.function])})

    @cached_property
    def stored(self) -> frozenset[str]:
        """The names that the block binds."""
        return frozenset(stored(self.statements))

    @cached_property
    def needed(self) -> list[str]:
        """The local names that it may read before it binds them, in the order of reading."""
        found: dict[str, None] = {}
        _needed(self.statements, set(), found)
        return [name for name in found if name in self.locals]

    @cached_property
    def bound_after(self) -> set[str]:
        """The names that it has bound for certain once it has run."""
        return bound(self.statements) or set()

    @cached_property
    def bound_before(self) -> set[str]:
        """The names that are bound for certain where it begins."""
        names = set(parameters(self.function))
        for level in self.levels:
            names |= set(_entered(level.holder, level.body))
            until = level.number if level is not self.levels[-1] else self.start
            names |= bound(level.body[:until]) or set()
        return names

    @cached_property
    def stored_elsewhere(self) -> set[str]:
        """The names that the rest of the function binds."""
        inside = set(map(id, self.nodes()))
        return set(parameters(self.function)) | {
            name
            for node in ast.walk(self.function)
            if id(node) not in inside
            for name in _stored_by(node)
        }

    @cached_property
    def read_after(self) -> set[str]:
        """The names that the function may read after it, before it binds them anew."""
        tried = any(isinstance(each.holder, ast.Try | ast.ExceptHandler) for each in self.levels)
        if tried:
            return self._read_outside
        found: dict[str, None] = {}
        known: set[str] = set()
        begin = self.end
        for level in reversed(self.levels):
            rest = level.body[begin:]
            _needed(rest, known, found)
            if bound(rest) is None:
                break
            known = known | (bound(rest) or set())
            outer = self.levels[self.levels.index(level) - 1]
            begin = outer.number + 1
        return set(found)

    @property
    def _read_outside(self) -> set[str]:
        inside = set(map(id, self.nodes()))
        return {
            node.id
            for node in ast.walk(self.function)
            if isinstance(node, ast.Name)
            and id(node) not in inside
            and isinstance(node.ctx, ast.Load | ast.Del)
        }

    @property
    def is_tried(self) -> bool:
        """Whether the function goes on after an error in it."""
        return any(
            isinstance(level.holder, ast.Try) and level.holder.handlers for level in self.levels
        )


def parameters(function: FunctionNode) -> Iterator[str]:
    """The names of a function's parameters."""
    return (each.arg for each in parameters_of(function.args))


def stored(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The names that nodes bind, those in comprehensions left out."""
    for node in nodes:
        yield from _stored_by(node)
        if isinstance(node, ast.Lambda):
            continue
        if isinstance(node, _SCOPES):
            walruses = (each for each in ast.walk(node) if isinstance(each, ast.NamedExpr))
            yield from (each.target.id for each in walruses)
            continue
        yield from stored(ast.iter_child_nodes(node))


def _stored_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name, ctx=ast.Store()):
            yield name
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in names)
        case ast.ExceptHandler(name=str(name)) | ast.ClassDef(name=name):
            yield name
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name


def _targets(target: ast.AST) -> Iterator[str]:
    for node in ast.walk(target):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _entered(holder: ast.AST, body: Sequence[ast.stmt]) -> Iterator[str]:
    """What is bound for certain where a body begins, by the statement that holds it."""
    match holder:
        case ast.For(target=target) | ast.AsyncFor(target=target) if body is holder.body:
            yield from _targets(target)
        case ast.With(items=items) | ast.AsyncWith(items=items):
            for item in items:
                if item.optional_vars is not None:
                    yield from _targets(item.optional_vars)
        case ast.ExceptHandler(name=str(name)):
            yield name
        case ast.If(test=test) | ast.While(test=test):
            while isinstance(test, ast.UnaryOp):
                test = test.operand
            if isinstance(test, ast.NamedExpr):
                yield test.target.id
        case ast.Try() if body is holder.orelse:
            yield from bound(holder.body) or set()


def bound(body: Sequence[ast.stmt]) -> set[str] | None:
    """The names that statements bind for certain; None where they do not come to their end."""
    names: set[str] = set()
    for statement in body:
        match statement:
            case ast.Assign(targets=targets):
                names.update(name for target in targets for name in _targets(target))
            case ast.AugAssign(target=target):
                names.update(_targets(target))
            case ast.AnnAssign(target=target, value=value) if value is not None:
                names.update(_targets(target))
            case ast.With(body=inner) | ast.AsyncWith(body=inner):
                names.update(_entered(statement, inner))
                found = bound(inner)
                if found is None:
                    return None
                names |= found
            case ast.If(body=inner, orelse=orelse):
                names.update(_entered(statement, inner))
                found = _common([bound(inner), bound(orelse)])
                if found is None:
                    return None
                names |= found
            case ast.Try(body=inner, handlers=handlers, orelse=orelse, finalbody=finalbody):
                ways = [bound([*inner, *orelse]), *(bound(each.body) for each in handlers)]
                found = _common(ways)
                if found is None:
                    return None
                names |= found | (bound(finalbody) or set())
            case ast.Return() | ast.Raise() | ast.Break() | ast.Continue():
                return None
            case ast.Import() | ast.ImportFrom() | ast.ClassDef():
                names.update(_stored_by(statement))
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
    return names


def _common(ways: Sequence[set[str] | None]) -> set[str] | None:
    ending = [way for way in ways if way is not None]
    return set.intersection(*ending) if ending else None


def _needed(body: Sequence[ast.stmt], known: set[str], found: dict[str, None]) -> None:
    """Collect the names that statements may read before they are bound."""

    def read(*nodes: ast.AST | None) -> None:
        for node in nodes:
            if node is not None:
                found.update((name, None) for name in loaded(node) if name not in known)

    for statement in body:
        match statement:
            case ast.Assign(targets=targets, value=value):
                read(value, *targets)
            case ast.AugAssign(target=ast.Name(id=name), value=value):
                if name not in known:
                    found[name] = None
                read(value)
            case ast.For(target=target, iter=iterable, body=inner, orelse=orelse):
                read(iterable, target)
                _needed(inner, known | set(_targets(target)), found)
                _needed(orelse, set(known), found)
            case ast.While(test=test, body=inner, orelse=orelse):
                read(test)
                _needed(inner, known | set(_entered(statement, inner)), found)
                _needed(orelse, set(known), found)
            case ast.If(test=test, body=inner, orelse=orelse):
                read(test)
                entered = known | set(_entered(statement, inner))
                _needed(inner, set(entered), found)
                _needed(orelse, set(entered), found)
            case ast.With(items=items, body=inner):
                read(*(item.context_expr for item in items))
                _needed(inner, known | set(_entered(statement, inner)), found)
            case _:
                read(statement)
        known |= bound([statement]) or set()


def loaded(node: ast.AST) -> Iterator[str]:
    """The names that a node reads, those left out that it binds in a scope of its own."""
    if isinstance(node, ast.Name):
        if not isinstance(node.ctx, ast.Store):
            yield node.id
        return
    own: set[str] = set()
    if isinstance(node, ast.Lambda):
        arguments = node.args
        every = (*positional_of(arguments), *arguments.kwonlyargs)
        own = {each.arg for each in every}
    elif isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
        own = {name for each in node.generators for name in _targets(each.target)}
    for child in ast.iter_child_nodes(node):
        yield from (name for name in loaded(child) if name not in own)


def block_around(
    function: FunctionNode, lines: Sequence[int], is_whole: Callable[[ast.stmt], bool]
) -> Block | None:
    """The narrowest block that holds lines.

    Goes into no loop, and into no statement that stays in one piece.
    """
    levels: list[Level] = []
    holder: ast.AST = function
    body: Sequence[ast.stmt] = list(function.body)
    while True:
        holding = [
            number
            for number, each in enumerate(body)
            if any(each.lineno <= line <= (each.end_lineno or each.lineno) for line in lines)
        ]
        if not holding:
            return None
        levels.append(Level(holder, body, holding[0]))
        inner = _inner(body[holding[0]], lines) if len(holding) == 1 else None
        if inner is None or is_whole(body[holding[0]]):
            return Block(function, tuple(levels), holding[-1] + 1)
        holder, body = inner[0], inner[1]


def _inner(statement: ast.stmt, lines: Sequence[int]) -> tuple[ast.AST, Sequence[ast.stmt]] | None:
    """The one body of a statement that holds all lines."""
    bodies: list[tuple[ast.AST, Sequence[ast.stmt]]] = []
    match statement:
        case ast.If(body=body, orelse=orelse):
            bodies = [(statement, body), (statement, orelse)]
        case ast.With(body=body):
            bodies = [(statement, body)]
        case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=finalbody):
            bodies = [(statement, body), (statement, orelse), (statement, finalbody)]
            bodies += [(each, each.body) for each in handlers]
    for holder, several in bodies:
        if several and all(
            several[0].lineno <= line <= (several[-1].end_lineno or 0) for line in lines
        ):
            return holder, several
    return None
