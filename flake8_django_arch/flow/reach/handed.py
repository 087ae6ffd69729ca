"""Functions whose parameters say nothing of themselves, run with what their callers hand them.

A loop over ``project.relations.filter(…)`` asks the same of every project: which model the
parameter is a row of is all that has to be known, and where every call says so, it is. What its
rows come with stays open, as it does for a parameter whose annotation names the model.

A parameter that decides a branch, ``if full:``, tells more at each call that gives it a constant:
what the function asks then, it does ask.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from msgspec.structs import replace

from ...finding import Place
from ...project.models import Relation
from ...project.names import FunctionDef
from ...project.syntax import names_in, walk
from ..analysis import Flow
from ..events import Called, Events, Missing, Reader
from ..file import File
from ..functions import decorated, parameters
from ..querysets.loaded import ANYTHING, SOMETHING
from ..querysets.origins import Origin
from ..values import (
    NONE,
    PLAIN,
    UNKNOWN,
    FunctionValue,
    Input,
    Items,
    Known,
    QuerySet,
    Row,
    Value,
    options,
)

#: Where something is missing, on which way, and who reads it.
_Told = set[tuple[Place, tuple[Relation, ...], Reader | None]]


def handed(file: File) -> Iterator[Events]:
    """What the loops of the file's functions ask of rows whose model only their callers know."""
    for function in file.functions():
        own = dict(parameters.own_bindings(file.flow, function))
        told = set(map(_key, file.flow.events(function, tuple(own.items())).missing))
        known = _known(file.flow, function, set(own))
        for decided in ({}, *_decided(file.flow, function)):
            if known or decided:
                given = own | known | decided
                events = file.flow.events(function, tuple(given.items()))
                yield _own(file, events, told)
                told.update(map(_key, events.missing))


def _own(file: File, events: Events, told: _Told) -> Events:
    """What is asked of rows that the function gets itself: those it is given are its callers'."""
    return Events(
        missing=[
            each
            for each in events.missing
            if isinstance(each.origin, Origin) and each.origin.module is file.module
            if _key(each) not in told
        ],
        queries=events.queries,
        writes=events.writes,
    )


def _key(missing: Missing) -> tuple[Place, tuple[Relation, ...], Reader | None]:
    return (missing.place, missing.full_path, missing.reader)


def _known(flow: Flow, function: FunctionDef, own: set[str]) -> dict[str, Value]:
    """The parameters that every call gives a row, or a queryset, of one and the same model.

    Or what comes from outside: how much of that there is, its sender says.
    """
    unsaid = {each.name for each in function.facts.parameters} - own
    if unsaid and (node := flow.node(function)) is not None:
        nodes = walk(node)
        unsaid &= _asked_for_rows(flow, nodes) | _taken_apart(nodes)
    if not unsaid:
        return {}
    calls = _calls(flow, function)
    if any(loop.grows for call in calls for loop in call.loops):
        return {}  # that loop is judged with all that the function reads of its rows
    given = [_arguments(flow, function, call) for call in calls]
    found = {}
    for name in sorted(unsaid):
        several = {_kind(flow, call.get(name, NONE)) for call in given} - {NONE}
        if len(several) == 1 and (kind := several.pop()) != UNKNOWN:
            found[name] = kind
    return found


def _calls(flow: Flow, function: FunctionDef) -> list[Called]:
    if decorated.is_view(flow, function):
        return decorated.calls(parameters.fresh(flow, function), function)
    return [
        call
        for caller, _ in flow.callers.of(function)
        for call in flow.callers.calls(caller, function)
    ]


def _decided(flow: Flow, function: FunctionDef) -> list[dict[str, Value]]:
    """The constants that calls give to parameters which decide a branch, each set of them once."""
    deciding = flow.words.asked(function) & {each.name for each in function.facts.parameters}
    if not deciding:
        return []
    defaults = flow.signatures.of(function).literals
    found: dict[tuple[tuple[str, Value], ...], None] = {}
    for call in _calls(flow, function):
        given = {**defaults, **_arguments(flow, function, call)}
        decided = {name: given[name] for name in sorted(deciding & given.keys())}
        constants = [pair for pair in decided.items() if isinstance(pair[1], Known)]
        if constants:
            found[tuple(constants)] = None
    return [dict(constants) for constants in found]


def _asked_for_rows(flow: Flow, nodes: list[ast.AST]) -> set[str]:
    """The names off which, or off whose items, a relation to many rows is read.

    It may be that of a related row: ``project.repository.relations``.

    Only there it takes a model for a loop to ask the database.
    """
    asked = {
        owner.id
        for inner in nodes
        if isinstance(inner, ast.Attribute)
        and inner.attr in flow.words.row_names
        and isinstance(owner := _first(inner), ast.Name)
    }
    drawn = {
        loop.iter.id
        for loop in nodes
        if isinstance(loop, ast.For | ast.AsyncFor | ast.comprehension)
        and isinstance(loop.iter, ast.Name)
        and isinstance(loop.target, ast.Name)
        and loop.target.id in asked
    }
    return asked | drawn


def _first(node: ast.expr) -> ast.expr:
    """The object that a chain of attributes begins with."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node


def _taken_apart(nodes: list[ast.AST]) -> set[str]:
    """The names that are looped over, or of which entries are taken by key."""
    found: set[str] = set()
    for inner in nodes:
        match inner:
            case ast.For(iter=drawn) | ast.AsyncFor(iter=drawn) | ast.comprehension(iter=drawn):
                found |= names_in(drawn)
            case ast.Subscript(value=ast.Name(id=name)):
                found.add(name)
    return found


def _arguments(flow: Flow, function: FunctionDef, call: Called) -> dict[str, Value]:
    """What a call gives, by parameter; those that it leaves to their defaults are not among it."""
    node, written = flow.node(function), call.node
    bound = call.target.bound if isinstance(call.target, FunctionValue) else None
    if node is None or not isinstance(written, ast.Call):
        return {each.name: UNKNOWN for each in function.facts.parameters}
    first = () if bound is None else (bound,)
    positional = flow.signatures.of(function).positional
    given = dict(zip(positional, (*first, *call.arguments), strict=False)) | dict(call.keywords)
    if "**" in given or any(isinstance(each, ast.Starred) for each in written.args):
        return {each.name: given.get(each.name, UNKNOWN) for each in function.facts.parameters}
    return given


def _kind(flow: Flow, value: Value) -> Value:
    """A row or a queryset of which no more is known than its model; ``UNKNOWN`` for all else.

    Of a row or ``None`` it is the row that something can be read off.
    """
    kinds = {_plain(flow, option) for option in options(value)}
    known = kinds - {NONE} or kinds
    return known.pop() if len(known) == 1 else UNKNOWN


def _plain(flow: Flow, value: Value) -> Value:
    match value:
        case Row(model=model, is_new=False, is_created=False, of_form=False):
            return Row(model, SOMETHING)
        case QuerySet(model=model, gives_rows=True, is_few=False, is_locked=False):
            return replace(flow.meanings.default_manager(model), loaded=ANYTHING, is_manager=False)
        case Input():
            return value
        case Items(item=item, grows=True) if isinstance(item, PLAIN):
            return Items(UNKNOWN, grows=True)  # keys, say: what each is stays open
        case QuerySet(gives_rows=False, is_few=False):
            return Items(UNKNOWN, grows=True)
        case _ if value == NONE:
            return NONE
    return UNKNOWN
