"""What the fields of a GraphQL type read of a row, each as if a client asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...project.names import ClassDef, FunctionDef
from ..joining import join, options
from ..noting import reading
from ..querysets.loaded import SOMETHING
from ..values import UNKNOWN, ClassValue, FunctionValue, QuerySet, Row, Value
from .graph_fields import GraphField, Shape

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def listed(evaluator: Evaluator, owner: ClassDef, field: GraphField, shown: ClassDef) -> Value:
    """What a type's list field gives: its resolver's rows, or all of them; its type has a say."""
    types = evaluator.flow.graph_types
    value: Value = UNKNOWN
    if field.resolver is not None:
        model = types.model(owner)
        root = UNKNOWN if model is None else Row(model, SOMETHING)
        value = _resolved(evaluator, field, field.resolver, root)
    elif (model := types.model(shown)) is not None:
        value = replace(evaluator.flow.meanings.default_manager(model), is_manager=False)
    own = types.own_queryset(shown)
    if own is None or field.shape is Shape.ROWS:
        return value
    return evaluator.flow.result(evaluator, FunctionValue(own, ClassValue(shown)), (value, UNKNOWN))


def show(evaluator: Evaluator, cls: ClassDef, row: Value) -> None:
    """Read of a row what a client may ask for; what that leads to is not asked on."""
    for field in evaluator.flow.graph_types.fields(cls):
        with reading(evaluator, field.reader):
            for option in options(row):
                if isinstance(option, Row):
                    show_field(evaluator, field, option)


def show_field(evaluator: Evaluator, field: GraphField, row: Row) -> None:
    """Read of a row what one field shows."""
    if field.resolver is not None:
        value = _resolved(evaluator, field, field.resolver, row)
    else:
        value = evaluator.read(row, field.source, evaluator.asker)
    for option in options(value):
        is_manager = isinstance(option, QuerySet) and option.is_manager
        match field.shape:
            case Shape.TEXT if not is_manager:
                evaluator.shown(option)
            case Shape.ROWS if not is_manager:
                evaluator.consume(option)
            case Shape.MANAGED:
                evaluator.consume(_as_its_type_has_it(evaluator, field, option))


def _resolved(evaluator: Evaluator, field: GraphField, resolver: FunctionDef, root: Value) -> Value:
    """What a field's method or function gives for a row."""
    if resolver.owner is not None:
        return evaluator.flow.result(evaluator, FunctionValue(resolver), (root, UNKNOWN))
    given = ((field.root, root),) if field.root else ()
    return evaluator.flow.result(evaluator, FunctionValue(resolver), (), given)


def _as_its_type_has_it(evaluator: Evaluator, field: GraphField, value: Value) -> Value:
    """The rows of a relation where their type's ``get_queryset`` may leave them as they come.

    Otherwise it asks for them anew, whatever was loaded.
    """
    own = None if field.type is None else evaluator.flow.graph_types.own_queryset(field.type)
    if own is None or field.type is None or not isinstance(value, QuerySet):
        return value
    given = replace(value, is_manager=False)
    bound = FunctionValue(own, ClassValue(field.type))
    result = evaluator.flow.result(evaluator, bound, (given, UNKNOWN))
    return join(each for each in options(result) if isinstance(each, QuerySet) and each.served)
