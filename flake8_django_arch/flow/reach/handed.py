"""Functions whose parameters say nothing of themselves, run with what their callers hand them.

A loop over ``project.relations.filter(…)`` asks the same of every project: which model the
parameter is a row of is all that has to be known, and where every call says so, it is. What its
rows come with stays open, as it does for a parameter whose annotation names the model.

So is an object's attribute that holds what every call hands its constructor.

A parameter that decides a branch, ``if full:``, or which attribute is read, ``getattr(row, name)``,
tells more at each call that gives it a constant: what the function asks then, it does ask. So does
one that stands for a function, where a call leaves it to its default.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from ...finding import Place
from ...project.models import Relation
from ...project.names import FunctionDef
from ..analysis import Flow
from ..call_graph.told_by_callers import DRAWN
from ..events import Events, Missing, Reader
from ..file import File
from ..functions import parameters
from ..held_rows import rows_in
from ..querysets.origins import Origin, first_through
from ..values import Bindings, Closure, FunctionValue, Instance, Known, Value

#: Where something is missing, on which way, and who reads it.
_Told = set[tuple[Place, tuple[Relation, ...], Reader | None]]
#: What a parameter may stand for that is called.
_FUNCTIONS: Final = (Closure, FunctionValue)
#: A function that is called in more ways is a tool for anything.
_MOST_SETS: Final = 24


def handed(file: File) -> Iterator[Events]:
    """What the loops of the file's functions ask of rows whose model only their callers know."""
    for function in file.functions():
        own = dict(parameters.own_bindings(file.flow, function))
        told = set(map(_key, file.flow.events(function, tuple(own.items())).missing))
        known = file.flow.told_by_callers.of(function, set(own)) | _receiver(
            file.flow, function, own
        )
        for decided in ({}, *_decided(file.flow, function)):
            if known or decided:
                given = own | known | decided
                events = file.flow.events(function, tuple(given.items()))
                has_rows = not known or any(map(_holds_row, known.values()))
                yield _own(file, events, told, has_rows=has_rows)
                told.update(map(_key, events.missing))


def _own(file: File, events: Events, told: _Told, *, has_rows: bool) -> Events:
    """What is asked of rows that the function gets itself: those it is given are its callers'.

    So are those that a prefetch would bring with rows that a caller's loop draws. Where callers
    give it keys alone, rows that another file finds are that file's matter.
    """
    return Events(
        missing=[
            each
            for each in events.missing
            if isinstance(each.origin, Origin) and _key(each) not in told
            if not _is_brought_by_callers(each)
            if has_rows or each.origin.module is file.module
        ],
        queries=events.queries,
        writes=events.writes,
        saved=events.saved,
        combined=events.combined,
    )


def _is_brought_by_callers(missing: Missing) -> bool:
    """Whether a prefetch would bring it with rows that a loop of a caller draws."""
    through, _ = first_through(missing.origin)
    return through is not None and through.origin == DRAWN


def _receiver(flow: Flow, method: FunctionDef, own: dict[str, Value]) -> dict[str, Value]:
    """A method's ``self``, where it reads a row that the constructor was handed."""
    receiver = own.get("self")
    if method.owner is None or receiver != Instance(method.owner) or method.name == "__init__":
        return {}
    kept = flow.kept_rows.of(method.owner)
    return {"self": Instance(method.owner, tuple(sorted(kept.items())))} if kept else {}


def _holds_row(value: Value) -> bool:
    return isinstance(value, Instance) or bool(rows_in(value))


def _key(missing: Missing) -> tuple[Place, tuple[Relation, ...], Reader | None]:
    return (missing.place, missing.full_path, missing.reader)


def _decided(flow: Flow, function: FunctionDef) -> list[dict[str, Value]]:
    """The constants that calls give to parameters which decide something, each set of them once."""
    deciding = flow.words.asked(function) & {each.name for each in function.facts.parameters}
    defaults = flow.signatures.of(function).defaults
    deciding |= {name for name, value in defaults.items() if isinstance(value, _FUNCTIONS)}
    if not deciding:
        return []
    found: dict[Bindings, None] = {}
    for _, call in flow.told_by_callers.calls(function):
        given = {**defaults, **flow.told_by_callers.arguments(function, call)}
        decided = {name: given[name] for name in sorted(deciding & given.keys())}
        constants = [pair for pair in decided.items() if _is_constant(*pair, defaults)]
        if constants:
            found[tuple(constants)] = None
    return [dict(constants) for constants in found] if len(found) <= _MOST_SETS else []


def _is_constant(name: str, value: Value, defaults: Mapping[str, Value]) -> bool:
    return isinstance(value, Known) or isinstance(value, _FUNCTIONS) and value is defaults.get(name)
