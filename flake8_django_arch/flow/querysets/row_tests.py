"""What conditions say of rows: ``if answer.kind in Answer.WITHOUT_TEXT``, ``if not order.coupon``.

Where a condition leads to, the row is as one that a filter has found: so it is for what is called
from there. Of what is read of a row behind foreign keys, it tells by all names: ``question__kind``.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.extract import dotted
from ...project.models import Model
from ..joining import join, mix
from ..values import UNKNOWN, Choice, ClassValue, Fixed, Known, Mixture, ModuleValue, Row, Value
from . import certainty, columns
from .loaded import Filtered

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ...project.project import Project

_EITHER_WAY: Final = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot)
_AMONG: Final = (ast.In, ast.NotIn)
_NEGATIVE: Final = (ast.NotEq, ast.IsNot, ast.NotIn)

#: What is said of a column or foreign key of that name.
_Says = Callable[[Model, str], Iterable[Filtered]]


def narrowed(evaluator: Evaluator, test: ast.expr, is_true: bool) -> dict[str, Value]:
    """The row that a name holds, with what a condition says of it where it has that outcome."""
    match test:
        case ast.Attribute():
            return _told(evaluator, test, _by_truth(evaluator.project, is_true))
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            holds = is_true is not isinstance(operator, _NEGATIVE)
            if isinstance(operator, _AMONG):
                return _told(evaluator, left, _by_comparing(evaluator, "in", right, holds))
            if isinstance(operator, _EITHER_WAY):
                return _told(
                    evaluator, left, _by_comparing(evaluator, "exact", right, holds)
                ) or _told(evaluator, right, _by_comparing(evaluator, "exact", left, holds))
    return {}


def _by_truth(project: Project, is_true: bool) -> _Says:
    """``if order.coupon``, ``if order.is_paid``; a row may say for itself whether it is true."""

    def says(model: Model, name: str) -> Iterable[Filtered]:
        relation = model.relations.get(name)
        target = None if relation is None else relation.target
        if target is not None and not certainty.is_true_if_there(project, Row(target)):
            return ()
        return columns.said_by_truth(model, name, is_true)

    return says


def _by_comparing(evaluator: Evaluator, lookup: str, other: ast.expr, holds: bool) -> _Says:
    """``if order.status == Order.PAID``, ``if order.status in ("open", "paid")``."""

    def says(model: Model, name: str) -> Iterable[Filtered]:
        wanted = _constant(evaluator, other)
        said = columns.filtered(model, f"{name}__{lookup}", wanted, holds=holds)
        return () if said is None else (said,)

    return says


def _told(evaluator: Evaluator, read: ast.expr, says: _Says) -> dict[str, Value]:
    """What the name holds of whose rows a column is read, if that tells anything."""
    path = dotted(read) if isinstance(read, ast.Attribute) else None
    head, *way = path.split(".") if path else ("",)
    value = evaluator.frame.names.get(head)
    match value:
        case Row():
            told = _of_row(value, way, says)
        case Choice(options=several) | Mixture(parts=several):
            found = (_of_row(each, way, says) for each in several)
            told = mix(found) if isinstance(value, Mixture) else join(found)
        case _:
            return {}
    return {} if told == value else {head: told}


def _of_row(row: Value, way: list[str], says: _Says) -> Value:
    """A row with what is said of what ``answer.question.kind`` reads of it."""
    if not isinstance(row, Row):
        return row
    *hops, name = way
    model = row.model
    for hop in hops:
        relation = model.relations.get(hop)
        if relation is None or relation.target is None or not relation.kind.is_forward:
            return row
        model = relation.target
    said = (replace(each, name="__".join((*hops, each.name))) for each in says(model, name))
    return replace(row, loaded=row.loaded.with_filters(frozenset(said)))


def _constant(evaluator: Evaluator, node: ast.expr) -> Value:
    """What a literal is, written out or by a name of a module or class, or several in brackets."""
    match node:
        case ast.Constant() | ast.Name():
            return evaluator.expression(node)
        case ast.Tuple(elts=items) | ast.List(elts=items) | ast.Set(elts=items):
            return Fixed(tuple(_constant(evaluator, item) for item in items))
        case ast.Attribute(value=owner, attr=name):
            match _constant(evaluator, owner):
                case ModuleValue() | Known() as holder:
                    return evaluator.read(holder, name, node)
                case Row(model=model) as row if name not in model.fields and name[:1].isupper():
                    return evaluator.read(row, name, node)
                case ClassValue(definition=cls) as holder:
                    is_method = evaluator.project.classes.method(cls, name) is not None
                    return UNKNOWN if is_method else evaluator.read(holder, name, node)
    return UNKNOWN
