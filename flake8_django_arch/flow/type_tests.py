"""What ``isinstance`` says of values whose type is known."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..project import framework
from ..project.answers import any_of
from ..project.models import POLYMORPHIC
from ..project.packages import public_path
from ..project.syntax import walk
from .containers import key_tests
from .joining import join, mix
from .querysets import row_tests
from .querysets.loaded import SOMETHING
from .values import (
    NONE,
    UNKNOWN,
    Choice,
    ClassValue,
    Dictionary,
    ExternalValue,
    Fixed,
    Instance,
    Known,
    Mixture,
    QuerySet,
    Row,
    Settled,
    Text,
    Value,
)

if TYPE_CHECKING:
    from .calls import Call
    from .evaluate import Evaluator

_TYPES: Final = {
    f"builtins.{each.__name__}": each
    for each in (bool, bytes, dict, float, frozenset, int, list, set, str, tuple)
}
_LISTS: Final = ("builtins.list", "builtins.set", "builtins.tuple")
#: Conditions that read something of a value, or compare it.
_READING: Final = (ast.Compare, ast.Subscript, ast.Attribute)
#: Django's own classes, by what their objects are here.
_OWN: Final = {framework.QUERYSET: "queryset", framework.MODEL: "row"}


def test(evaluator: Evaluator, made: Call) -> Value:
    """``isinstance(value, classes)``, where it is the same for all that the value may be."""
    if len(made.arguments) != 2:
        return UNKNOWN
    value, classes = made.arguments
    several = _several(value)
    if any(map(_is_promised, several)):
        return UNKNOWN
    found = {_is_any(evaluator, option, classes) for option in several}
    only = found.pop()
    return UNKNOWN if found or only is None else Known(only)


def _is_promised(value: Value) -> bool:
    """Whether an annotation alone says what it is: who asks may have been given something else."""
    match value:
        case QuerySet(origin=None, is_manager=False):
            return True
        case Row(origin=None, is_self=False, is_new=False):
            return True
    return False


def is_left_out(evaluator: Evaluator, name: str) -> bool:
    """Whether a parameter is ``None`` by default, and no more is known than its annotation says."""
    if evaluator.function is None:
        return False
    signature = evaluator.flow.signatures.of(evaluator.function)
    if signature.defaults.get(name) != NONE:
        return False
    value = evaluator.frame.names.get(name)
    return value is None or value == signature.parameters.get(name) and _is_promised(value)


def narrowed(evaluator: Evaluator, asked: ast.expr, outcome: bool) -> dict[str, Value]:
    """What names hold where such a test says so, of the several values that they may hold."""
    if isinstance(asked, _READING):  # most of all conditions
        return _of_what_is_read(evaluator, asked, outcome)
    match asked:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return narrowed(evaluator, operand, not outcome)
        case ast.BoolOp(op=operator, values=values) if isinstance(operator, ast.And) is outcome:
            return _by_all(evaluator, values, outcome)
        case ast.BoolOp(values=values):
            by_any = row_tests.either([narrowed(evaluator, each, outcome) for each in values])
            return {name: by_any[name] for name in by_any if not _is_open(evaluator, name)}
        case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id=name), classes]):
            value = evaluator.frame.names.get(name, UNKNOWN)
            if value == UNKNOWN:
                told = _told_of(evaluator, asked, name, classes) if outcome else None
                return {} if told is None else {name: told}
            several = _several(value)
            if len(several) > 1:
                wanted = evaluator.expression(classes)
                found = {each: _is_any(evaluator, each, wanted) for each in several}
                kept = [each for each, says in found.items() if says in (outcome, None)]
                put_together = mix if isinstance(value, Mixture) else join
                return {name: put_together(kept)} if kept else {}
            lower = _below(evaluator, value, classes) if outcome else None
            return {} if lower is None else {name: lower}
        case ast.Call(func=ast.Name(id="isinstance"), args=[read, classes]):
            return key_tests.by_read(
                evaluator,
                read,
                lambda each: _is_any(evaluator, each, evaluator.expression(classes)),
                outcome,
            )
        case ast.Call():
            return _of_what_is_read(evaluator, asked, outcome)
    return {}


def _is_open(evaluator: Evaluator, name: str) -> bool:
    """Whether nothing is known of what a name holds."""
    return evaluator.frame.names.get(name, UNKNOWN) == UNKNOWN


def _of_what_is_read(evaluator: Evaluator, asked: ast.expr, outcome: bool) -> dict[str, Value]:
    """What a condition says by what it reads: a key of a dictionary, a column of a row."""
    known = key_tests.narrowed(evaluator, asked, outcome)
    return known or row_tests.narrowed(evaluator, asked, outcome)


def _by_all(evaluator: Evaluator, several: Sequence[ast.expr], outcome: bool) -> dict[str, Value]:
    """What names hold where each of several conditions says so."""
    told: dict[str, Value] = {}
    for each in several:
        with evaluator.frame.narrowing(told):
            told |= narrowed(evaluator, each, outcome)
    return told


def widened(
    names: dict[str, Value], told: Mapping[str, Value], before: Mapping[str, Value]
) -> dict[str, Value]:
    """What names hold behind a branch: nothing of what its test alone has told."""
    if not told:
        return names
    return {
        name: (
            before[name]
            if told.get(name) == value and _is_lower(value, before.get(name))
            else value
        )
        for name, value in names.items()
        if before.get(name, UNKNOWN) != UNKNOWN or told.get(name) != value
    }


def _is_lower(value: Value, before: Value | None) -> bool:
    """Whether a row was told to be one of a child of its model."""
    return isinstance(value, Row) and isinstance(before, Row) and value.model is not before.model


def _told_of(
    evaluator: Evaluator, asked: ast.Call, name: str, classes: ast.expr
) -> Row | Settled | None:
    """A row of the model that is asked for, or the list that all callers give a parameter."""
    wanted = evaluator.expression(classes)
    several = wanted.items if isinstance(wanted, Fixed) else (wanted,)
    if all(isinstance(each, ExternalValue) and each.path in _LISTS for each in several):
        return Settled((UNKNOWN,)) if _is_list_of_one(evaluator, asked, name) else None
    model = (
        evaluator.project.models.of(wanted.definition) if isinstance(wanted, ClassValue) else None
    )
    return None if model is None or model.is_abstract else Row(model, SOMETHING)


def _below(evaluator: Evaluator, value: Value, classes: ast.expr) -> Row | None:
    """The one row of a parent model as the child that it is, whose queryset may give others.

    Rows that a loop draws stay what their queryset promises of all of them.
    """
    if not isinstance(value, Row) or evaluator.frame.grows(value.loops):
        return None
    wanted = evaluator.expression(classes)
    if not isinstance(wanted, ClassValue) or wanted.definition is value.model.definition:
        return None
    model = evaluator.project.models.of(wanted.definition)
    ancestors = evaluator.project.classes.ancestors(wanted.definition)
    if model is None or model.is_abstract or value.model.definition not in ancestors:
        return None
    return replace(value, model=model, origin=None, path=())


def _is_list_of_one(evaluator: Evaluator, asked: ast.Call, name: str) -> bool:
    """Whether a name holds what the function was given, and a list of it has one item."""
    function = evaluator.function
    node = None if function is None else evaluator.flow.node(function)
    if function is None or node is None or evaluator.frame.loops:
        return False
    if name not in {each.name for each in function.facts.parameters} or any(
        isinstance(inner, ast.Name)
        and inner.id == name
        and not isinstance(inner.ctx, ast.Load)
        and inner.lineno <= asked.lineno
        for inner in walk(node)
    ):
        return False
    return evaluator.flow.told_by_callers.lists_of_one.are_given(function, name)


def _several(value: Value) -> tuple[Value, ...]:
    """What a value may be, or is now and then."""
    match value:
        case Choice(options=several) | Mixture(parts=several):
            return several
    return (value,)


def _is_any(evaluator: Evaluator, value: Value, classes: Value) -> bool | None:
    several = classes.items if isinstance(classes, Fixed) else (classes,)
    return any_of(*(_is_one(evaluator, value, each) for each in several))


def _is_one(evaluator: Evaluator, value: Value, cls: Value) -> bool | None:
    """Whether a value is of a class; None where that cannot be told."""
    if isinstance(value, Instance) and isinstance(cls, ClassValue):
        return evaluator.project.classes.inherits(value.definition, cls.definition)
    kind = _kind(value)
    if kind is None:
        return None
    match cls:
        case ExternalValue(path=path) if (public := public_path(path)) in _OWN:
            return kind == _OWN[public]
        case ExternalValue(path=path) if path in _TYPES:
            return _is_of_type(value, _TYPES[path])
        case ClassValue(definition=definition):
            if isinstance(value, Row):
                return _is_of_model(evaluator, value, cls)
            if evaluator.project.models.of(definition) is not None:
                return False
    return None


def _kind(value: Value) -> str | None:
    match value:
        case QuerySet(is_manager=is_manager):
            return "manager" if is_manager else "queryset"
        case Row():
            return "row"
        case Known() | Text() | Fixed() | Dictionary():
            return "other"
    return None


def _is_of_type(value: Value, wanted: type) -> bool | None:
    match value:
        case Known(value=known):
            return isinstance(known, wanted)
        case Text():
            return wanted is str
        case Fixed():  # a list, tuple or set
            return None if wanted in (list, tuple, set, frozenset) else False
        case Dictionary():
            return wanted is dict
    return False


def _is_of_model(evaluator: Evaluator, row: Row, cls: ClassValue) -> bool | None:
    """Whether a row is of a class; what its model says may be less than what it is."""
    classes, own = evaluator.project.classes, row.model.definition
    if own is cls.definition or cls.definition in classes.ancestors(own):
        return True
    if own in classes.ancestors(cls.definition) or classes.is_a(own, POLYMORPHIC):
        return None
    if evaluator.project.models.of(cls.definition) is None:
        return classes.inherits(own, cls.definition)
    return False
