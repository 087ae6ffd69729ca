"""What is put into lists and dictionaries, by whom, and where others find it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from . import attributes
from .assigned import with_assigned
from .loaded import ANYTHING, Entry, How, with_known_rows
from .values import (
    UNKNOWN,
    Bindings,
    Dictionary,
    Fixed,
    FunctionValue,
    Instance,
    Items,
    Known,
    QuerySet,
    Row,
    Value,
    mix,
    with_rows,
)

if TYPE_CHECKING:
    from ..project.source import FunctionNode
    from .calls import Call
    from .evaluate import Evaluator
    from .frame import Frame
    from .handover import Handover

_CONTAINERS: Final = (Items, Fixed, Dictionary)


def held(frame: Frame, value: Value) -> Value:
    """A value as a container holds it: its rows with what was assigned to them.

    A queryset that was evaluated before keeps its rows there.
    """

    def of_row(row: Row) -> Row:
        row = with_assigned(row, frame)
        loaded = with_known_rows(row.loaded, of_row, lambda origin: origin)
        return replace(row, loaded=loaded)

    def of_queryset(queryset: QuerySet) -> QuerySet:
        if queryset not in frame.evaluated:
            return queryset
        read = queryset.read
        if read is not None and read.entry is None:
            read = replace(read, entry=Entry(How.PREFETCHED, ANYTHING))
        return replace(queryset, read=read, made=None)

    if not frame.assigned and not frame.evaluated:
        return value
    return with_rows(value, of_row, of_queryset)


def are_given(bindings: Bindings) -> bool:
    """Whether a function is given some container."""
    return any(isinstance(value, _CONTAINERS) for _, value in bindings)


def filled(evaluator: Evaluator, function: FunctionNode) -> dict[str, Value]:
    """The containers that an evaluated function was given and put something into.

    What a parameter's name holds after another assignment is no longer its caller's.
    """
    frame = evaluator.frame
    changed = {
        name: frame.names[name]
        for name, value in frame.given.items()
        if isinstance(value, _CONTAINERS) and frame.names.get(name, value) != value
    }
    if not changed:
        return {}
    bound = evaluator.flow.bound_in(function.body)
    return {
        name: value
        for name, value in changed.items()
        if name not in bound and isinstance(value, _CONTAINERS)
    }


def give_back(
    caller: Evaluator,
    function: FunctionValue,
    given: Mapping[str, Value],
    found: Mapping[str, Value],
    handover: Handover,
) -> None:
    """Let the caller find what a function has put into the containers that it was given."""
    written = _written(caller, function)
    for name, value in found.items():
        holder = written.get(name)
        if holder is not None and at(caller, holder) == given.get(name):
            value = handover.take(value)
            if caller.in_growing_loop and isinstance(value, Items | Dictionary):
                value = replace(value, grows=True)
            put_back(caller, holder, value)


def _written(caller: Evaluator, function: FunctionValue) -> dict[str, ast.expr]:
    """The arguments of the call that runs now, as they are written, by parameter."""
    call, node = caller.asker, caller.flow.node(function.definition)
    if not isinstance(call, ast.Call) or node is None:
        return {}
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        return {}
    parameters = [parameter.arg for parameter in (*node.args.posonlyargs, *node.args.args)]
    positional = parameters if function.bound is None else parameters[1:]
    named = {word.arg: word.value for word in call.keywords if word.arg is not None}
    return dict(zip(positional, call.args, strict=False)) | named


def bound_as_left(frame: Frame, method: FunctionValue) -> FunctionValue:
    """A method, bound to its object with what was assigned to it until now."""
    if not isinstance(method.bound, Instance) or not frame.assigned:
        return method
    owned = {
        name: value for (owner, name), value in frame.assigned.items() if owner == method.bound
    }
    return replace(method, bound=_having(method.bound, owned)) if owned else method


def _having(instance: Instance, added: Mapping[str, Value]) -> Instance:
    given = {**dict(instance.given), **added}
    known = [(name, value) for name, value in sorted(given.items()) if value != UNKNOWN]
    return replace(instance, given=tuple(known))


def keep_attributes(
    caller: Evaluator, method: FunctionValue, found: Mapping[str, Value], handover: Handover
) -> None:
    """Let the caller find what a method has set on its own object."""
    bound = method.bound
    taken = {name: handover.take(value) for name, value in found.items()}
    if not isinstance(bound, Row | Instance):
        return
    if isinstance(bound, Row) or bound == caller.frame.names.get("self"):
        for name, value in taken.items():
            attributes.assign(caller, bound, name, value)
        return
    match caller.asker:
        case ast.Call(func=ast.Attribute(value=holder)) if at(caller, holder) == bound:
            put_back(caller, holder, _having(bound, taken))


def put(
    evaluator: Evaluator, container: Items | Fixed, made: Call, value: Value, grows: bool
) -> None:
    """Remember what was put into a list or set, where that is kept: in a name, on ``self``."""
    value = held(evaluator.frame, value)
    if isinstance(container, Items):
        item = value if container.item == UNKNOWN else mix((container.item, value))
        new = replace(container, item=item, grows=container.grows or grows)
    else:
        new = Items(mix((*container.items, value)), grows)
    match made.node.func:
        case ast.Attribute(
            value=ast.Subscript(value=holder)
            | ast.Call(func=ast.Attribute(value=holder, attr="setdefault"))
        ):
            outer = at(evaluator, holder)
            if isinstance(outer, Dictionary):
                put_back(evaluator, holder, replace(outer, value=new, grows=outer.grows or grows))
        case ast.Attribute(value=holder):
            put_back(evaluator, holder, new)


def put_item(evaluator: Evaluator, holder: ast.expr, key: Value, value: Value) -> None:
    """``holder[key] = value``, where it is a dictionary."""
    known = at(evaluator, holder)
    if isinstance(known, Dictionary):
        value = held(evaluator.frame, value)
        literal = ((key.value, value),) if isinstance(key, Known) else ()
        new = Dictionary(
            mix((known.key, key)),
            mix((known.value, value)),
            known.grows or evaluator.in_growing_loop,
            (*known.known, *literal),
        )
        put_back(evaluator, holder, new)


def at(evaluator: Evaluator, holder: ast.expr) -> Value | None:
    """What a name holds, or an attribute of what it holds: ``rows``, ``self.rows``."""
    match holder:
        case ast.Name(id=name):
            return evaluator.frame.names.get(name)
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            known = evaluator.frame.names.get(owner)
            if isinstance(known, Instance):
                return attributes.read(evaluator, known, name, holder)[0]
    return None


def put_back(evaluator: Evaluator, holder: ast.expr, value: Value) -> None:
    """Let a name, or an attribute of what it holds, hold something else from now on."""
    match holder:
        case ast.Name(id=name):
            evaluator.frame.names[name] = value
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            known = evaluator.frame.names.get(owner)
            if isinstance(known, Instance):
                attributes.assign(evaluator, known, name, value)
