"""Where the evaluation of one function stands: names, loops, branches."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from ..finding import Place
from ..immutable import Immutable
from ..project.syntax import walk
from .branches import united
from .events import Branch, Moment
from .objects.cached_properties import Cached, Name
from .querysets.assigned import Assigned
from .querysets.origins import CALLERS_KEY, CALLERS_LOOP, Given, Loop, Origin
from .values import QuerySet, Value


class Drawn(Immutable, frozen=True):
    """What a loop draws, and the names that are others in each pass."""

    #: What it runs over.
    source: Value
    #: Those that hold what it draws.
    targets: frozenset[str]
    #: Those that its body binds.
    rebound: frozenset[str]


class Arm:
    """One arm of a branching statement, as a context manager, and what held before it.

    Arms are by far the most of all blocks, and a generator would take several times as long.
    """

    __slots__ = ("_frame", "branch", "filling", "is_kept", "left")

    def __init__(
        self,
        frame: Frame,
        branch: Branch,
        left: frozenset[Loop],
        is_kept: bool,
        filling: int | None,
    ) -> None:
        self._frame = frame
        self.branch = branch
        self.left = left
        self.is_kept = is_kept
        self.filling = filling

    def __enter__(self) -> None:
        """Begin the arm."""

    def __exit__(self, *_: object) -> None:
        self._frame.end(self)


class Frame:
    """The state of one function's evaluation."""

    def __init__(self, names: dict[str, Value]) -> None:
        self.names = names
        #: What the function was given.
        self.given = dict(names)
        #: The loops that run now, the innermost last.
        self.loops: tuple[Loop, ...] = ()
        #: How many of them run around the function that is evaluated, not in it.
        self.around = 0
        #: Loops that the current block leaves for good, so that it runs at most once in them.
        self.left: frozenset[Loop] = frozenset()
        #: What each loop that ran draws from, and binds anew in each pass.
        self.drawn: dict[Loop, Drawn] = {}
        #: The calls that ask for all that a pass of a loop draws at once.
        self.at_once: frozenset[Place] = frozenset()
        #: Loops that may run over something else, of which nothing is known.
        self.open_loops: set[Loop] = set()
        self.branch: Branch = ()
        self.moment = Moment.WHENEVER
        #: Branching statements whose first arm is always tried: a ``try``, a guard that raises; and
        #: those each of whose arms is taken for all rows, if for any.
        self.tried: set[int] = set()
        #: Those that parameters alone decide, which every call may give another.
        self.decided_by: dict[int, frozenset[str]] = {}
        #: Those that lead away from the function or go on here: what follows is on every way. Of
        #: ``tried`` the one arm runs in each pass, of these all rows come to the same arm.
        self.leading_on: set[int] = set()
        #: Whether a loop before this may have found what the function returns.
        self.has_searched = False
        #: The loops each of whose passes a ``try`` or a transaction keeps apart.
        self.isolated: tuple[Loop, ...] = ()
        #: Those that a transaction or tenant keeps apart: each pass asks for what stands in the
        #: tables then.
        self.apart: tuple[Loop, ...] = ()
        #: Whether what is evaluated now runs at another time, or once for many passes.
        self._is_kept = False
        #: Whether rows that are found are more than the one that there should be.
        self.finds_duplicates = False
        #: How many loops ran around the block that fills a cache now, if one does.
        self._filling: int | None = None
        #: Querysets that have their rows by now.
        self.evaluated: set[QuerySet] = set()
        #: How much had been written when rows were loaded, and when loops began.
        self.loaded_at: dict[Origin | Given | Loop, int] = {}
        self.assigned = Assigned()
        #: What cached properties of rows have given.
        self.cached: dict[Name, Cached] = {}
        #: Attributes assigned to the request, each with the branch in which it was.
        self.on_request: dict[str, tuple[Branch, Value]] = {}
        #: Attributes assigned to rows that were looked up, ``by_id[key].owner = x``: the function
        #: loads these relations by hand.
        self.filled: set[str] = set()

    def grows(self, loops: tuple[Loop, ...]) -> bool:
        """Whether what happens now happens once per pass of a growing loop among these."""
        return bool(loops) and any(  # most of what is asked for runs in none
            loop in (CALLERS_LOOP, CALLERS_KEY) or loop.grows and loop in self.loops
            for loop in loops
            if loop not in self.left
        )

    def repeats(self, loops: tuple[Loop, ...]) -> bool:
        """Whether a query asked now is asked for row after row by a growing loop among these."""
        return any(
            self.grows((loop,)) and loop not in self.apart and not loop.draws_batches
            for loop in loops
        )

    def cached_by_now(self) -> Iterator[Name]:
        """The cached properties that surely have been read."""
        return (name for name, found in self.cached.items() if found.is_there(self))

    def cached_before(self) -> Iterator[Name]:
        """The cached properties that have been read of each row, by loops that have ended too."""
        return (name for name, found in self.cached.items() if found.is_on_the_way(self.branch))

    @property
    def is_conditional(self) -> bool:
        """Whether some branch may pass by what happens now."""
        return self.has_searched or any(node not in self.tried for node, _ in self.branch)

    @property
    def flags(self) -> frozenset[str]:
        """The parameters that alone decide whether what happens now does; none where others do."""
        open_nodes = [node for node, _ in self.branch if node not in self.tried]
        if self.has_searched or not all(node in self.decided_by for node in open_nodes):
            return frozenset()
        return frozenset[str]().union(*(self.decided_by[node] for node in open_nodes))

    @property
    def is_on_every_way(self) -> bool:
        """Whether no branch leads past what happens now and goes on.

        Where one does, it may be the very one that has chosen among several values.
        """
        return all(node in self.leading_on for node, _ in self.branch)

    @property
    def is_remembered(self) -> bool:
        """Whether what is evaluated now runs at another time, or once for many passes.

        A loop within what fills a cache asks for row after row each time that it is filled.
        """
        return self._is_kept or (
            self._filling is not None and not any(map(_grows, self.loops[self._filling :]))
        )

    @property
    def is_kept(self) -> bool:
        """Whether something keeps what is made now, be it out of many rows."""
        return self._is_kept or self._filling is not None

    @contextmanager
    def remembering(self, remembers: bool = True) -> Iterator[None]:
        """Within code whose result is kept: a dictionary is filled, or a function handed on."""
        before = self._is_kept
        self._is_kept = before or remembers
        try:
            yield
        finally:
            self._is_kept = before

    def repeats_within(self, loops: tuple[Loop, ...]) -> bool:
        """Whether a growing loop among these runs within the current block, not around it."""
        return any(_grows(loop) for loop in loops if loop not in self.loops)

    @contextmanager
    def isolating(self, isolates: bool = True, *, is_transaction: bool = False) -> Iterator[None]:
        """Within a block that keeps each pass of the running loops apart from the next."""
        before = self.isolated, self.apart
        if isolates:
            self.isolated = self.loops
            self.apart = self.loops if is_transaction else self.apart
        try:
            yield
        finally:
            self.isolated, self.apart = before

    @contextmanager
    def finding_duplicates(self, finds: bool) -> Iterator[None]:
        """Within what is done where a look-up for one row has found several."""
        before = self.finds_duplicates
        self.finds_duplicates |= finds
        try:
            yield
        finally:
            self.finds_duplicates = before

    @contextmanager
    def at(self, moment: Moment) -> Iterator[None]:
        """Within a transaction, or within what waits for its end."""
        before = self.moment
        self.moment = moment
        try:
            yield
        finally:
            self.moment = before

    @contextmanager
    def looping(self, loop: Loop) -> Iterator[None]:
        """Within the body of a loop."""
        before = self.loops
        self.loops = (*before, loop)
        try:
            yield
        finally:
            self.loops = before

    def enter(self, body: list[ast.stmt]) -> frozenset[Loop]:
        """Begin a block, which may leave loops at its end; what is given goes to :meth:`leave`."""
        before = self.left
        if self.loops and body:
            self.left = before | self._left_by(body)
        return before

    def leave(self, before: frozenset[Loop]) -> None:
        """End a block."""
        self.left = before

    def _left_by(self, body: list[ast.stmt]) -> frozenset[Loop]:
        own = self.loops[self.around :]
        by = set(ends(body)) if own else set()
        if not by or not by.isdisjoint((None, ast.Continue)) or _may_go_on(body):
            return frozenset()
        return frozenset(own[-1:] if ast.Break in by else own)

    def arm(
        self,
        node: ast.AST,
        number: int,
        *,
        once: frozenset[Loop] = frozenset(),
        remembers: bool = False,
        fills: bool = False,
    ) -> Arm:
        """Within one arm of a branching statement.

        ``once`` are the loops of which one pass at most takes it, ``remembers`` is as of
        :meth:`remembering`, and ``fills`` says that it fills a cache, where the next request finds
        what is asked here.
        """
        arm = Arm(self, self.branch, self.left, self._is_kept, self._filling)
        self.branch = (*self.branch, (id(node), number))
        if once:
            self.left = self.left | once
        self._is_kept = self._is_kept or remembers
        if fills:
            self._filling = len(self.loops)
        return arm

    def end(self, arm: Arm) -> None:
        """Put back what held before an arm."""
        self.branch, self.left = arm.branch, arm.left
        self._is_kept, self._filling = arm.is_kept, arm.filling

    def after(self, node: ast.AST, number: int, *, leads_on: bool) -> None:
        """From here on only that arm goes on: all others have returned.

        ``leads_on`` says that it does so whichever of several values a name holds.
        """
        self.branch = (*self.branch, (id(node), number))
        if leads_on and not self.loops:
            self.leading_on.add(id(node))

    @contextmanager
    def narrowing(self, known: Mapping[str, Value]) -> Iterator[None]:
        """While a condition says of some names which of several values they hold."""
        before = {name: self.names.get(name) for name in known}
        self.names.update(known)
        yield
        for name, value in before.items():
            if value is None:
                self.names.pop(name, None)
            else:
                self.names[name] = value

    def joined(
        self, *others: dict[str, Value], before: Callable[[str], Value | None] = lambda name: None
    ) -> None:
        """Continue with any of these states of the names.

        ``before`` tells the list that a name held, if they may have put something into it.
        """
        first, *rest = others
        result = dict(first)
        for other in rest:
            for name, value in other.items():
                known = result.get(name)
                if known is value:  # as of nearly all names
                    continue
                if known is None:
                    result[name] = value
                elif known != value:
                    result[name] = united(known, value, before(name))
        self.names = result


def _may_go_on(body: list[ast.stmt]) -> bool:
    """Whether a ``continue`` inside takes the loop to its next pass before the block's end."""
    return any(isinstance(node, ast.Continue) for statement in body for node in walk(statement))


def ends(body: list[ast.stmt]) -> Iterator[type[ast.stmt] | None]:
    """The statements by which a block leaves its pass, loop or function; None where it goes on."""
    match body[-1:]:
        case [ast.Return() | ast.Raise() | ast.Continue() | ast.Break() as last]:
            yield type(last)
        case [ast.If(body=then, orelse=otherwise)]:
            yield from ends(then)
            yield from ends(otherwise)
        case [ast.With(body=inner) | ast.AsyncWith(body=inner)]:
            yield from ends(inner)
        case _:
            yield None


def leaves(body: list[ast.stmt]) -> bool:
    """Whether a block surely ends its function, or at least the pass of its loop."""
    return None not in ends(body)


def _grows(loop: Loop) -> bool:
    return loop.grows and loop is not CALLERS_LOOP
