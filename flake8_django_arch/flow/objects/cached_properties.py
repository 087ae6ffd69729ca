"""Cached properties of rows: whoever reads one again finds what it gave before.

A method that keeps what it gives by hand (:mod:`.kept_results`) is like one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...immutable import Immutable
from ..events import Branch
from ..held_rows import rows_in
from ..querysets.assigned import Identity, key_of
from ..querysets.origins import Given, Loop
from ..values import FunctionValue, Instance, QuerySet, Row, Value

if TYPE_CHECKING:
    from ...project.names import FunctionDef
    from ..evaluate import Evaluator
    from ..frame import Frame

#: Of which row, and which property.
Name = tuple[Identity, str]


class Cached(Immutable, frozen=True):
    """What a row's property gave, and where it was read."""

    value: Value
    branch: Branch
    loops: tuple[Loop, ...]

    def is_there(self, frame: Frame) -> bool:
        """Whether what is evaluated now comes after it, whichever way it came."""
        return self.is_on_the_way(frame.branch) and frame.loops[: len(self.loops)] == self.loops

    def is_on_the_way(self, branch: Branch) -> bool:
        """Whether no branch has passed it by that leads to another one."""
        return branch[: len(self.branch)] == self.branch


def keeps_result(evaluator: Evaluator, method: FunctionDef) -> bool:
    """Whether a row asks a method once: a cached property, or what does the same by hand."""
    if evaluator.flow.signatures.of(method).is_cached_property:
        return True
    return evaluator.flow.kept_results.of(method) is not None


def of_row(evaluator: Evaluator, method: FunctionDef, row: Row) -> Value:
    """What a method gives that keeps it: where a loop draws the row, it is asked for once."""
    frame = evaluator.frame
    before = _known(frame, row, method.name)
    if before is not None:
        return before
    if row.loaded.get(method.name) is not None:
        told = len(evaluator.events.missing)
        value = remembered(evaluator, method, row)
        del evaluator.events.missing[told:]  # whoever put it there has fetched that
        return value
    if not frame.grows(row.loops):
        return remembered(evaluator, method, row)
    value = evaluator.flow.result(evaluator, FunctionValue(method, row), ())
    keep(frame, (key_of(row), method.name), value)
    return value


def of_object(evaluator: Evaluator, method: FunctionDef, owner: Instance) -> Value:
    """What a cached property of an object that is no row gives.

    Where passes build one each, of the rows that they draw, each of them is asked.
    """
    if any(evaluator.frame.grows(row.loops) for row in rows_in(owner) if isinstance(row, Row)):
        return evaluator.flow.result(evaluator, FunctionValue(method, owner), ())
    return remembered(evaluator, method, owner)


def remembered(evaluator: Evaluator, method: FunctionDef, owner: Value) -> Value:
    """What an object keeps that no loop draws anew, or that has it already."""
    with evaluator.frame.remembering():
        value = evaluator.flow.result(evaluator, FunctionValue(method, owner), ())
    return replace(value, made=None) if isinstance(value, QuerySet) else value


def _known(frame: Frame, row: Row, name: str) -> Value | None:
    """What a property of the row gave in this function, or in one that it has called."""
    if not frame.cached:
        return None
    found = frame.cached.get((key_of(row), name))
    return found.value if found is not None and found.is_there(frame) else None


def keep(frame: Frame, name: Name, value: Value) -> None:
    """Note what a property gives from here on."""
    before = frame.cached.get(name)
    if before is None or not before.is_there(frame):
        frame.cached[name] = Cached(value, frame.branch, frame.loops)


def of_given_rows(frame: Frame) -> Iterator[tuple[Name, Value]]:
    """The properties of rows that its caller has given it which a function surely reads."""
    for (owner, name), found in frame.cached.items():
        is_given = owner[1] is None or isinstance(owner[1], Given)
        if is_given and not found.branch and not found.loops:
            yield (owner, name), found.value
