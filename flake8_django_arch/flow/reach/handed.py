"""Functions whose parameters say nothing of themselves, run with what their callers hand them.

A loop over ``project.relations.filter(…)`` asks the same of every project: which model the
parameter is a row of is all that has to be known, and where every call says so, it is. What its
rows come with stays open, as it does for a parameter whose annotation names the model.

So is an object's attribute that holds what every call hands its constructor.

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
from ..values import Instance, Known, QuerySet, Row, Value

#: Where something is missing, on which way, and who reads it.
_Told = set[tuple[Place, tuple[Relation, ...], Reader | None]]


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
                yield _own(file, events, told, has_rows=any(map(_holds_row, known.values())))
                told.update(map(_key, events.missing))


def _own(file: File, events: Events, told: _Told, *, has_rows: bool) -> Events:
    """What is asked of rows that the function gets itself: those it is given are its callers'.

    Rows that another file finds for it, one by one, it asks no more of for knowing of its keys.
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


def _receiver(flow: Flow, method: FunctionDef, own: dict[str, Value]) -> dict[str, Value]:
    """A method's ``self``, where it reads a row that the constructor was handed."""
    receiver = own.get("self")
    if method.owner is None or receiver != Instance(method.owner) or method.name == "__init__":
        return {}
    kept = flow.kept_arguments.of(method.owner)
    return {"self": Instance(method.owner, tuple(sorted(kept.items())))} if kept else {}


def _holds_row(value: Value) -> bool:
    return isinstance(value, Row | QuerySet | Instance)


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
