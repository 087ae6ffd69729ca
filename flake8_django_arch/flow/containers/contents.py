"""What is put into lists and dictionaries, by whom, and where others find it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.syntax import positional_of
from .. import attributes
from ..functions.arguments import written
from ..held_rows import with_rows
from ..joining import grows, join, mix
from ..querysets.assigned import with_assigned
from ..querysets.loaded import ANYTHING, Entry, How, with_known_rows
from ..values import (
    EMPTY,
    EMPTY_DICTIONARY,
    UNKNOWN,
    Bindings,
    Choice,
    Dictionary,
    Fixed,
    FunctionValue,
    Instance,
    Items,
    Known,
    Mixture,
    QuerySet,
    Row,
    Value,
)
from . import open_dictionaries, places
from .key_tests import has_literal_keys

if TYPE_CHECKING:
    from ...project.source import FunctionNode
    from ..calls import Call
    from ..evaluate import Evaluator
    from ..frame import Frame
    from ..functions.handover import Handover

_CONTAINERS: Final = (Items, Fixed, Dictionary)
#: So many rows are no loop over data: queries for them do not become more.
HANDFUL: Final = 4


def held(frame: Frame, value: Value) -> Value:
    """A value as a container holds it: its rows with what was assigned to them.

    A queryset that was evaluated before keeps its rows there.
    """
    if not frame.assigned and not frame.evaluated:
        return value
    return with_rows(value, partial(_row_held, frame), partial(_queryset_held, frame))


def _row_held(frame: Frame, row: Row) -> Row:
    row = with_assigned(row, frame)
    loaded = with_known_rows(row.loaded, partial(_row_held, frame), lambda origin: origin)
    return row if loaded is row.loaded else replace(row, loaded=loaded)


def _queryset_held(frame: Frame, queryset: QuerySet) -> QuerySet:
    if queryset not in frame.evaluated:
        return queryset
    read = queryset.read
    if read is not None and read.entry is None:
        read = replace(read, entry=Entry(How.PREFETCHED, ANYTHING))
    return replace(queryset, read=read, made=None)


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
        if holder is not None and places.at(caller, holder) == given.get(name):
            value = handover.take(value)
            if caller.in_growing_loop and isinstance(value, Items | Dictionary):
                value = replace(value, grows=True)
            places.put_back(caller, holder, value)


def _written(caller: Evaluator, function: FunctionValue) -> dict[str, ast.expr]:
    """The arguments of the call that runs now, as they are written, by parameter."""
    call, node = caller.asker, caller.flow.node(function.definition)
    if not isinstance(call, ast.Call) or node is None:
        return {}
    if any(isinstance(argument, ast.Starred) for argument in call.args):
        return {}
    parameters = [parameter.arg for parameter in positional_of(node.args)]
    positional = parameters if function.bound is None else parameters[1:]
    return written(call, positional)


def bound_as_left(frame: Frame, method: FunctionValue) -> FunctionValue:
    """A method, bound to its object with what was assigned to it until now."""
    if not isinstance(method.bound, Instance) or not frame.assigned:
        return method
    owned = frame.assigned.on(method.bound)
    return replace(method, bound=having(method.bound, owned)) if owned else method


def having(instance: Instance, added: Mapping[str, Value]) -> Instance:
    """An object that has these attributes as well."""
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
        case ast.Call(func=ast.Attribute(value=holder)) if places.at(caller, holder) == bound:
            places.put_back(caller, holder, having(bound, taken))


def given_back(instance: Instance, found: Mapping[str, Value], handover: Handover) -> Instance:
    """A method's own object as the method has left it: ``Report(day).load().total()``."""
    taken = {name: handover.take(value) for name, value in found.items()}
    return having(instance, taken) if taken else instance


def put(
    evaluator: Evaluator, container: Items | Fixed, made: Call, value: Value, is_long: bool
) -> None:
    """Remember what was put into a list or set, where that is kept: in a name, on ``self``."""
    value = held(evaluator.frame, value)
    if isinstance(container, Items):
        item = value if container.item == UNKNOWN else mix((container.item, value))
        new = replace(container, item=item, grows=container.grows or is_long)
    else:
        new = Items(mix((*container.items, value)), is_long)
    if isinstance(made.node.func, ast.Attribute):
        places.put_back(evaluator, made.node.func.value, new, container)


def put_item(evaluator: Evaluator, target: ast.Subscript, key: Value, value: Value) -> None:
    """``holder[key] = value``, where it is a dictionary or a list."""
    holder = target.value
    known = places.at(evaluator, holder)
    value = held(evaluator.frame, value)
    for each in known.parts if isinstance(known, Mixture) else (known,):
        if isinstance(each, Dictionary):
            left = replace(each, value=EMPTY) if _is_of_each(evaluator, each, target) else each
            changed = with_item(evaluator, left, key, value, target.slice)
            places.put_back(evaluator, holder, changed, each)
    if isinstance(known, Choice) or open_dictionaries.is_open(evaluator, holder):
        before = known or UNKNOWN
        several = before.options if isinstance(before, Choice) else (before,)
        now = join(_with_item(evaluator, each, key, value, target.slice) for each in several)
        if now != before:
            places.put_back(evaluator, holder, now)
    if isinstance(known, Items | Fixed):
        if _is_all(target.slice) and isinstance(value, Items | Fixed):
            places.put_back(evaluator, holder, value)
        elif not isinstance(key, Known):  # item after item, or a part of them
            places.put_back(evaluator, holder, Items(UNKNOWN, grows(known)))


def _is_of_each(evaluator: Evaluator, holder: Dictionary, target: ast.Subscript) -> bool:
    """Whether a loop over the dictionary gives something else to each of its keys."""
    keys, pairs = (
        Items(each, holder.grows) for each in (holder.key, Fixed((holder.key, holder.value)))
    )
    sources = holder, keys, pairs
    drawn = (evaluator.frame.drawn.get(loop) for loop in evaluator.frame.loops)
    return isinstance(target.slice, ast.Name) and any(
        each is not None and each.source in sources and target.slice.id in each.targets
        for each in drawn
    )


def _with_item(
    evaluator: Evaluator, holder: Value, key: Value, value: Value, written: ast.expr
) -> Value:
    """What a dictionary is with something else under a key, or what is not known to be one."""
    if open_dictionaries.may_be_one(holder):
        literal = {key.value: value} if isinstance(key, Known) else {}
        return open_dictionaries.having(literal) or holder
    if not isinstance(holder, Dictionary):
        return holder
    return with_item(evaluator, holder, key, value, written)


def with_item(
    evaluator: Evaluator, holder: Dictionary, key: Value, value: Value, written: ast.expr
) -> Dictionary:
    """What a dictionary is with something else under a key."""
    literal = {key.value: value} if isinstance(key, Known) else {}
    return Dictionary(
        mix((holder.key, key)),
        mix((holder.value, value)),
        holder.grows or places.are_many(evaluator, written),
        tuple((dict(holder.known) | literal).items()),
    )


def take_out(evaluator: Evaluator, target: ast.Subscript, key: Value) -> None:
    """``del holder[key]``."""
    known = places.at(evaluator, target.value)
    for each in known.parts if isinstance(known, Mixture) else (known,):
        if isinstance(each, Dictionary) and isinstance(key, Known):
            places.put_back(evaluator, target.value, without(each, key.value), each)
    if isinstance(known, Items | Fixed) and isinstance(target.slice, ast.Slice):
        if _is_all(target.slice):
            places.put_back(evaluator, target.value, EMPTY)
        elif isinstance(known, Items) and _leaves_a_handful(target.slice):
            places.put_back(evaluator, target.value, replace(known, grows=False))


def without(dictionary: Dictionary, key: object) -> Dictionary:
    """A dictionary out of which a key was taken."""
    known = tuple((name, value) for name, value in dictionary.known if name != key)
    is_empty = not known and has_literal_keys(dictionary)
    return EMPTY_DICTIONARY if is_empty else replace(dictionary, known=known)


def _is_all(index: ast.expr) -> bool:
    """Whether a slice is the whole list: ``rows[:]``."""
    return isinstance(index, ast.Slice) and index.lower is index.upper is index.step is None


def _leaves_a_handful(bounds: ast.Slice) -> bool:
    """Whether a constant tells how few items are before what a slice takes: ``del rows[3:]``."""
    match bounds:
        case ast.Slice(lower=ast.Constant(value=int() as first), upper=None, step=None):
            return 0 <= first <= HANDFUL
    return False
