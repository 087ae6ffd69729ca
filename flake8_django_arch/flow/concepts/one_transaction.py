"""How the writes of a function may come into one transaction: what is to stand in it, what not.

Source: Django's documentation, "Controlling transactions explicitly": blocks nest, but for durable
ones, which have to be the outermost; an exception rolls all back that stands in the block. Celery's
"Retrying": ``self.retry()`` raises one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...finding import listed
from ...immutable import Immutable
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import is_name, keyword_of, walk
from .. import exits
from ..call_graph.transactions import ATOMIC
from ..enclosing import position
from ..events import Called, Moment, Write, are_exclusive
from ..side_effects import deeds
from ..side_effects.deeds import Deed
from ..side_effects.effects import Kind

if TYPE_CHECKING:
    from ..analysis import Flow

#: Two writes, each with the line of the function that leads to it.
Pair = tuple[Deed, Deed]
#: What no rollback takes back, and what nobody should wait for with rows locked.
_SENT: Final = {
    Kind.MAIL: "the mail",
    Kind.SMS: "the SMS",
    Kind.HTTP: "the HTTP call",
}
#: Further calls away than this, it is not the function's own doing.
_FURTHEST: Final = 2
#: A block that fits a screen is named by its first line and its last.
_MOST_LINES: Final = 40
_ON_COMMIT: Final = "_on_commit"


class _Foreign(Immutable, frozen=True):
    """What must not stand in the transaction."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.what} of line {self.line}"


class OneTransaction:
    """The transaction that a function has not opened yet around what it writes."""

    def __init__(self, flow: Flow, function: FunctionDef, node: FunctionNode) -> None:
        self._flow = flow
        self._function = function
        self._node = node

    @property
    def is_ruled_out(self) -> bool:
        """Whether the function has a durable block: what follows is to see it committed."""
        return any(_is_durable(call) for _, call in self._own)

    def is_between(self, one: Deed, other: Deed) -> bool:
        """Whether a transaction of its own is committed between two writes, or in each pass.

        Whoever opens one there has left the writes at both its ends outside on purpose.
        """
        first, second = sorted((one, other), key=lambda deed: deed.line)
        for block, call in self._own:
            if any(are_exclusive(call.branch, _branch(deed)) for deed in (one, other)):
                continue
            end = block.end_lineno or block.lineno
            if first.line < block.lineno and end < second.line:
                return True
            if any(_holds(loop, first) is not _holds(loop, second) for loop in self._loops(block)):
                return True
        return any(first.line < each.line < second.line for each in self._durable)

    def remedy(self, pairs: Sequence[Pair]) -> str:
        """What to do about writes that belong together, in words."""
        lines = self._lines(pairs)
        run = _run(self._node.body, lines)
        first, last = run[0].lineno, run[-1].end_lineno or run[-1].lineno
        foreign = [each for each in self._foreign if first <= each.line <= last]
        is_cut = any(first <= block.lineno <= last for block, _ in self._own)
        is_whole = not self._calls_outside(run)
        if self._function.facts.is_async:
            named = _named(lines)
            return f"let a synchronous function with transaction.atomic do what {named} do"
        if foreign or is_cut or (last - first >= _MOST_LINES and not is_whole):
            words = (
                f"bring the writes of {_named(lines)} together in one transaction.atomic() block"
            )
            apart = f", with {listed(map(str, foreign))} before or behind it" if foreign else ""
            return f"{words}{apart}{self._dispatched(lines[0], lines[-1])}"
        where = "decorate it with transaction.atomic"
        if not is_whole:
            span = f"lines {first} to {last}" if first < last else f"line {first}"
            where = f"put {span} into one transaction.atomic() block"
        return f"{where}{self._dispatched(first, last)}"

    def _lines(self, pairs: Sequence[Pair]) -> list[int]:
        """The lines of the writes between which nothing is sent, if such are in one place."""
        groups: dict[int, set[int]] = {}
        for pair in pairs:
            before = {sum(each.line < deed.line for each in self._foreign) for deed in pair}
            if len(before) == 1:
                groups.setdefault(before.pop(), set()).update(deed.line for deed in pair)
        if len(groups) == 1:
            (lines,) = groups.values()
            return sorted(lines)
        return sorted({deed.line for pair in pairs for deed in pair})

    def _dispatched(self, first: int, last: int) -> str:
        """What to do with the tasks that are dispatched among the writes, before the commit."""
        lines = [
            call.place.line
            for call in self._flow.analyse(self._function).calls
            if first <= call.place.line <= last and self._is_dispatched_at_once(call)
        ]
        if not lines:
            return ""
        return f", and dispatch the task of {_named(lines)} with on_commit"

    def _is_dispatched_at_once(self, call: Called) -> bool:
        effect = self._flow.effects.of(call)
        if effect is None or effect.kind is not Kind.TASK or effect.path.endswith(_ON_COMMIT):
            return False
        return call.moment is Moment.WHENEVER

    def _calls_outside(self, run: Sequence[ast.stmt]) -> bool:
        inside = {id(node) for statement in run for node in walk(statement)}
        return any(
            isinstance(node, ast.Call) and id(node) not in inside
            for statement in self._node.body
            for node in walk(statement)
        )

    # What it has of its own

    @cached_property
    def _own(self) -> list[tuple[ast.stmt, Called]]:
        """The blocks that open a transaction."""
        used = {position(call.node): call for call in self._flow.analyse(self._function).calls}
        found: list[tuple[ast.stmt, Called]] = []
        for node in walk(self._node):
            for item in node.items if isinstance(node, ast.With | ast.AsyncWith) else ():
                call = used.get(position(item.context_expr))
                if call is not None and self._opens(item, call):
                    assert isinstance(node, ast.stmt)
                    found.append((node, call))
        return found

    def _opens(self, item: ast.withitem, call: Called) -> bool:
        opened = self._flow.transactions.opened_by(self._function.module, item, call)
        return opened is Moment.IN_TRANSACTION

    def _loops(self, block: ast.stmt) -> Iterator[ast.stmt]:
        """The loops that a block stands in."""
        for node in walk(self._node):
            if isinstance(node, ast.For | ast.AsyncFor | ast.While):
                if node.lineno < block.lineno <= (node.end_lineno or 0):
                    yield node

    @cached_property
    def _foreign(self) -> list[_Foreign]:
        return sorted({*self._sent(), *self._retries(), *self._durable}, key=lambda each: each.line)

    def _sent(self) -> Iterator[_Foreign]:
        for way in self._reached():
            for call in way.events.calls:
                effect = self._flow.effects.of(call)
                if effect is not None and effect.kind in _SENT:
                    if call.moment is not Moment.AFTER_COMMIT:
                        yield _Foreign(way.line or call.place.line, _SENT[effect.kind])

    def _retries(self) -> Iterator[_Foreign]:
        """Where a task raises to be tried again, which would take back what it has saved."""
        parameters = self._function.facts.parameters
        if not parameters or self._flow.tasks.maker(self._function) is None:
            return
        for node in walk(self._node):
            match node:
                case ast.Call(func=ast.Attribute(value=bound, attr="retry")):
                    if is_name(bound, parameters[0].name):
                        yield _Foreign(node.lineno, "the retry")

    @cached_property
    def _durable(self) -> list[_Foreign]:
        """The calls of functions with a durable block, which fails within another one."""
        return [
            _Foreign(way.line, "the durable block")
            for way in self._reached()
            if way.line is not None and any(map(_is_durable, way.events.calls))
        ]

    def _reached(self) -> Iterable[deeds.Reached]:
        found = deeds.reached(self._flow, self._function, deeds.is_of_project)
        return (way for way in found if len(way.chain) <= _FURTHEST)


def _is_durable(call: Called) -> bool:
    if call.path != ATOMIC or not isinstance(call.node, ast.Call):
        return False
    match keyword_of(call.node, "durable"):
        case ast.Constant(value=True):
            return True
    return False


def _branch(deed: Deed) -> tuple[tuple[int, int], ...]:
    """The arm that a write of the function itself stands in; () for one that a call leads to."""
    return deed.cause.branch if isinstance(deed.cause, Write) and len(deed.chain) == 1 else ()


def _holds(loop: ast.stmt, deed: Deed) -> bool:
    return loop.lineno <= deed.line <= (loop.end_lineno or 0)


def _run(block: Sequence[ast.stmt], lines: Sequence[int]) -> Sequence[ast.stmt]:
    """The fewest statements that follow each other and hold all of some lines."""
    holding = [
        number
        for number, statement in enumerate(block)
        if any(exits.spans(statement, line) for line in lines)
    ]
    run = block[holding[0] : holding[-1] + 1]
    if len(run) == 1:
        only = run[0]
        blocks: Iterable[list[ast.stmt]] = exits.blocks_of(only)
        if isinstance(only, ast.FunctionDef | ast.AsyncFunctionDef):
            blocks = [only.body]  # a transaction around it would be over when it is called
        for inner in blocks:
            if all(inner[0].lineno <= line <= (inner[-1].end_lineno or 0) for line in lines):
                return _run(inner, lines)
    return run


def _named(lines: Sequence[int]) -> str:
    words = "line" if len(lines) == 1 else "lines"
    return f"{words} {listed(map(str, lines))}"
