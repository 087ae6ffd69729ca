"""Functions whose parameters say nothing of themselves, run with what their callers hand them.

A loop over ``project.relations.filter(…)`` asks the same of every project: which model the
parameter is a row of is all that has to be known, and where every call says so, it is. What its
rows come with stays open, as it does for a parameter whose annotation names the model.

A parameter that decides a branch, ``if full:``, tells more at each call that gives it a constant:
what the function asks then, it does ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Place
from ...project.models import Relation
from ...project.names import FunctionDef
from ..analysis import Flow
from ..events import Events, Missing, Reader
from ..file import File
from ..functions import parameters
from ..querysets.origins import Origin
from ..values import Known, QuerySet, Row, Value

#: Where something is missing, on which way, and who reads it.
_Told = set[tuple[Place, tuple[Relation, ...], Reader | None]]


def handed(file: File) -> Iterator[Events]:
    """What the loops of the file's functions ask of rows whose model only their callers know."""
    for function in file.functions():
        own = dict(parameters.own_bindings(file.flow, function))
        told = set(map(_key, file.flow.events(function, tuple(own.items())).missing))
        known = file.flow.told_by_callers.of(function, set(own))
        for decided in ({}, *_decided(file.flow, function)):
            if known or decided:
                given = own | known | decided
                events = file.flow.events(function, tuple(given.items()))
                yield _own(file, events, told, has_rows=any(map(_is_row, known.values())))
                told.update(map(_key, events.missing))


def _own(file: File, events: Events, told: _Told, *, has_rows: bool) -> Events:
    """What is asked of rows that the function gets itself: those it is given are its callers'.

    Where callers give it keys alone, rows that another file finds are that file's matter.
    """
    return Events(
        missing=[
            each
            for each in events.missing
            if isinstance(each.origin, Origin) and _key(each) not in told
            if has_rows or each.origin.module is file.module
        ],
        queries=events.queries,
        writes=events.writes,
    )


def _is_row(value: Value) -> bool:
    return isinstance(value, Row | QuerySet)


def _key(missing: Missing) -> tuple[Place, tuple[Relation, ...], Reader | None]:
    return (missing.place, missing.full_path, missing.reader)


def _decided(flow: Flow, function: FunctionDef) -> list[dict[str, Value]]:
    """The constants that calls give to parameters which decide a branch, each set of them once."""
    deciding = flow.words.asked(function) & {each.name for each in function.facts.parameters}
    if not deciding:
        return []
    defaults = flow.signatures.of(function).literals
    found: dict[tuple[tuple[str, Value], ...], None] = {}
    for _, call in flow.told_by_callers.calls(function):
        given = {**defaults, **flow.told_by_callers.arguments(function, call)}
        decided = {name: given[name] for name in sorted(deciding & given.keys())}
        constants = [pair for pair in decided.items() if isinstance(pair[1], Known)]
        if constants:
            found[tuple(constants)] = None
    return [dict(constants) for constants in found]
