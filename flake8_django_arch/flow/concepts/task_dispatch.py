"""A task that is put into a queue before the transaction around it is committed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Self

from ...edits import Edit
from ...finding import Place
from ...project.names import FunctionDef
from ..call_graph.transactions import ON_COMMIT
from ..events import Called, Moment, are_exclusive
from ..file import Concept, File
from ..mending.dispatch_edits import handed_over
from ..side_effects import effects


class EarlyDispatch(Concept):
    """A call that dispatches a task in a transaction that is still open."""

    def __init__(self, file: File, call: Called, what: str, opened: str) -> None:
        super().__init__(file)
        self.place: Place = call.place
        self._node: ast.AST = call.node
        #: ``tasks.notify.delay``.
        self.what = what
        #: Who opened the transaction: this function, or a chain of calls.
        self.opened = opened

    def handed_over(self) -> tuple[Edit, ...]:
        """The edits that dispatch it in ``on_commit``; none where that may mean something else."""
        return handed_over(self.file, self._node)

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file; tests and migrations hold none."""
        if not file.is_application:
            return
        for function in file.functions():
            if _may_dispatch(file, function):
                calls = file.flow.analyse(function).calls
                for call in sorted(calls, key=lambda call: call.place):
                    what = file.flow.tasks.dispatched(call)
                    if what is None or _is_chosen(call, calls):
                        continue
                    if opened := _opened(file, function, call.moment):
                        yield cls(file, call, what, opened)


def _may_dispatch(file: File, function: FunctionDef) -> bool:
    """A cheap look that tells whether evaluating a function can be of use."""
    names = file.flow.words.of(function)
    return not names.isdisjoint(effects.TASK_NAMES) or bool(file.project.mentions.of("huey"))


def _is_chosen(call: Called, calls: list[Called]) -> bool:
    """Whether the other arm of its branch waits for the commit: somebody has thought about it.

    ``if connection.in_atomic_block: on_commit(dispatch)``, ``else: dispatch()``.
    """
    return any(
        other.path == ON_COMMIT and are_exclusive(call.branch, other.branch) for other in calls
    )


def _opened(file: File, function: FunctionDef, moment: Moment) -> str:
    """Who has opened a transaction around a call, in words; "" for nobody."""
    if moment is Moment.IN_TRANSACTION:
        return effects.short_path(function)
    if moment is not Moment.WHENEVER:
        return ""
    opened = file.flow.surroundings.of(function)
    return "" if opened is None else str(opened)
