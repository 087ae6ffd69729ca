"""What the fields of a GraphQL type read of a row, each as if a client asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...project.names import ClassDef
from .graph_fields import GraphField, Shape
from ..values import UNKNOWN, FunctionValue, QuerySet, Row, Value, options

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def show(evaluator: Evaluator, cls: ClassDef, row: Value) -> None:
    """Read of a row what a client may ask for; what that leads to is not asked on."""
    for field in evaluator.flow.graph_types.fields(cls):
        missing, queries = len(evaluator.events.missing), len(evaluator.events.queries)
        for option in options(row):
            if isinstance(option, Row):
                _show_field(evaluator, field, option)
        evaluator.note_reader(missing, queries, field.reader)


def _show_field(evaluator: Evaluator, field: GraphField, row: Row) -> None:
    if field.resolver is not None:
        value = evaluator.flow.result(evaluator, FunctionValue(field.resolver), (row, UNKNOWN))
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
                if not _has_own_queryset(evaluator, field):
                    evaluator.consume(option)


def _has_own_queryset(evaluator: Evaluator, field: GraphField) -> bool:
    """Whether its type asks for the rows anew, whatever was loaded."""
    return field.type is not None and bool(evaluator.flow.graph_types.own_queryset(field.type))
