"""What a function causes, itself and through the project's functions that it calls."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project.extract import dotted
from ...project.models import Kind as RelationKind, Model, Relation
from ...project.names import FunctionDef
from ..call_graph.callers import with_handed_on
from ..events import Called, Events, Moment, Write
from ..querysets import methods as querysets
from ..values import FileValue, FunctionValue, Method
from . import effects

if TYPE_CHECKING:
    from ..analysis import Flow

_DEEPEST: Final = 5
_CONTENT_TYPE: Final = "django.contrib.contenttypes.models.ContentType"
_MAKING: Final = frozenset({"create", "get_or_create"})


class Deed(Immutable, frozen=True):
    """Something that a function causes: a write, or a side effect."""

    #: ``sends mail``, ``writes StockMovement``.
    what: str
    #: The calls that lead there from the function, the last one with what it is called on.
    chain: tuple[str, ...]
    #: What is written, or what is called.
    cause: Write | Called
    #: The line of the function on which the chain begins.
    line: int
    #: The last property on the way: whoever reads it looks at something.
    read: FunctionDef | None = None


class Reached(Immutable, frozen=True):
    """A function that another one calls, itself or through others."""

    events: Events
    #: The calls that lead to it; none to the function itself.
    chain: tuple[str, ...] = ()
    #: The line of the first of these calls.
    line: int | None = None
    #: The last of them that reads a property.
    read: FunctionDef | None = None


def caused(
    flow: Flow,
    function: FunctionDef,
    is_followed: Callable[[FunctionDef], bool],
    *,
    in_transactions: bool = True,
) -> Iterator[Deed]:
    """Every write to a known model and every side effect, nearest first.

    What is called in a transaction can be left out.
    """
    for way in reached(flow, function, is_followed, in_transactions=in_transactions):
        for write in way.events.writes:
            if write.model is not None and not _only_completes(write, way.events):
                what = str(through(write) or write.model.name)
                chain = (*way.chain, f"{what}.{write.method}")
                yield Deed(f"writes {what}", chain, write, way.line or write.place.line, way.read)
        for call in with_handed_on(way.events.calls):
            effect = flow.effects.of(call)
            if effect is not None and effect.kind in effects.SIDE_EFFECTS:
                chain = (*way.chain, effect.path)
                yield Deed(effect.kind.value, chain, call, way.line or call.place.line, way.read)


def reached(
    flow: Flow,
    function: FunctionDef,
    is_followed: Callable[[FunctionDef], bool],
    *,
    in_transactions: bool = True,
) -> Iterator[Reached]:
    """A function and all that it calls in the project, nearest first, each function once."""
    waiting = deque([Reached(flow.analyse(function))])
    seen = {function}
    while waiting:
        way = waiting.popleft()
        yield way
        if len(way.chain) >= _DEEPEST:
            continue
        for call in with_handed_on(way.events.calls):
            if not in_transactions and call.moment is not Moment.WHENEVER:
                continue
            if isinstance(call.target, FunctionValue) and call.target.definition not in seen:
                definition = call.target.definition
                if flow.effects.is_named(definition):
                    continue  # nobody looks into it
                if is_followed(definition) and (inner := flow.events_of_call(call)):
                    seen.add(definition)
                    chain = (*way.chain, effects.short_path(definition))
                    read = definition if flow.signatures.of(definition).is_property else way.read
                    waiting.append(Reached(inner, chain, way.line or call.place.line, read))


def through(write: Write) -> Relation | None:
    """The many-to-many whose through rows alone a write changes, or None."""
    relation = write.relation
    if relation is None or relation.kind is not RelationKind.MANY_TO_MANY:
        return None
    return relation if write.method in querysets.RELATED_ONLY else None


def _only_completes(write: Write, events: Events) -> bool:
    """Whether a write makes what was taken to be there: whoever reads it first makes it."""
    return _ensures_a_fixed_row(write, events) or _registers_a_model(write)


def _registers_a_model(write: Write) -> bool:
    """A row for a model of the project, as ``ContentType.objects.get_for_model()`` makes it.

    Django makes it for whoever asks; so does the manager of a model that extends its table.
    """
    if write.model is None or write.method not in _MAKING:
        return False
    classes = write.model.graph.project.classes
    return classes.is_a(write.model.definition, _CONTENT_TYPE)


def _ensures_a_fixed_row(write: Write, events: Events) -> bool:
    """``get_or_create(pk=1)``: the only row of the settings."""
    if not write.method.endswith("get_or_create"):
        return False
    nodes = (call.node for call in events.calls if call.place == write.place)
    return any(isinstance(node, ast.Call) and _looks_up_constants(node) for node in nodes)


def _looks_up_constants(call: ast.Call) -> bool:
    looked_up = [keyword.value for keyword in call.keywords if keyword.arg != "defaults"]
    return bool(looked_up) and all(map(_is_fixed, looked_up)) and not call.args


def _is_fixed(value: ast.expr) -> bool:
    """Whether a value is the same each time: ``1``, ``settings.BOT_NAME``, ``Kind.DEFAULT``."""
    return isinstance(value, ast.Constant) or ((dotted(value) or "").rpartition(".")[2].isupper())


def is_of_project(function: FunctionDef) -> bool:
    """Whether the project itself defines a function: no package does."""
    return not function.module.installed


def folded(text: str) -> str:
    """A text in which a model's name and names of values may be looked for alike."""
    return text.lower().replace("_", "")


def names_model(code: ast.AST, model: Model) -> bool:
    """Whether code names a model, or values by its name: ``stock_movement``."""
    return folded(model.name) in folded(ast.unparse(code))


def belongs(model: Model, own: Model) -> bool:
    """Whether a model's rows are part of the other's aggregate, or may be for all that is known.

    Its own rows and those of its bases, its one-to-one partner, and children that point to it.
    """
    if model.is_abstract:
        return True
    if model.family & own.family and (own.concrete in model.family or model.concrete in own.family):
        return True
    for relation in model.relations.values():
        if relation.kind is RelationKind.GENERIC_FOREIGN_KEY:  # which may point to any row
            return True
        if relation.kind in (
            RelationKind.FOREIGN_KEY,
            RelationKind.ONE_TO_ONE,
            RelationKind.REVERSE_ONE_TO_ONE,
        ):
            if relation.target is None:
                return True
            if relation.target.is_abstract or own.family & relation.target.family:
                return True
    return False


def are_related(one: Model, other: Model) -> bool:
    """Whether a relation leads from either model to the other one, or to nobody knows which."""
    return _knows(one, other) or _knows(other, one)


def _knows(model: Model, other: Model) -> bool:
    targets = (relation.target for relation in model.relations.values())
    return any(target is None or target.family & other.family for target in targets)


def completes_what_is_asked_for(deed: Deed) -> bool:
    """Whether a function that is called makes the row that it gives, where that is missing."""
    match deed.cause:
        case Write(method=method, is_result_used=is_used):
            return is_used and method.endswith("get_or_create") and len(deed.chain) > 1
    return False


def stays_in(deed: Deed, own: Model) -> bool:
    """Whether a deed stays in a model's aggregate: its rows, its through rows, its own files."""
    match deed.cause:
        case Write(model=model) as write:
            link = through(write)
            return (
                model is None
                or belongs(model, own)
                or (link is not None and belongs(link.source, own))
            )
        case Called(target=Method(receiver=FileValue(owner=row))):
            return belongs(row.model, own)
    return False
