"""What conditions say of rows: ``if answer.kind in Answer.WITHOUT_TEXT``, ``if not order.coupon``.

Where a condition leads to, the row is as one that a filter has found: so it is for what is called
from there. Of what is read of a row behind foreign keys, it tells by all names: ``question__kind``.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Flag, auto
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.extract import dotted
from ...project.models import Model, Relation
from ..joining import join, mix
from ..values import UNKNOWN, Choice, ClassValue, Fixed, Known, Mixture, ModuleValue, Row, Value
from . import certainty, columns, still_true
from .loaded import Filtered

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_SYMMETRIC: Final = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot)
_AMONG: Final = (ast.In, ast.NotIn)
_NEGATIVE: Final = (ast.NotEq, ast.IsNot, ast.NotIn)

#: What is said of a column or foreign key of that name.
Says = Callable[[Model, str], Iterable[Filtered]]


class Asked(Flag):
    """How a condition asks a row. A template reads ``order.is_due``, and calls what it finds."""

    READ = auto()
    CALLED = auto()


def narrowed(evaluator: Evaluator, test: ast.expr, outcome: bool) -> dict[str, Value]:
    """The row that a name holds, with what a condition says of it where it has that outcome."""
    return {
        name: _possible(evaluator, value) for name, value in _told(evaluator, test, outcome).items()
    }


def _told(evaluator: Evaluator, test: ast.expr, outcome: bool) -> dict[str, Value]:
    names = evaluator.frame.names
    match test:
        case ast.Attribute():
            return told(names, _path(test), by_truth(evaluator, outcome, Asked.READ))
        case ast.Call(func=ast.Attribute() as method, args=[], keywords=[]):
            return told(names, _path(method), by_truth(evaluator, outcome, Asked.CALLED))
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            holds = outcome is not isinstance(operator, _NEGATIVE)
            wanted = partial(_constant, evaluator, right)
            if isinstance(operator, _AMONG):
                return told(names, _path(left), by_comparing("in", wanted, holds))
            if isinstance(operator, _SYMMETRIC):
                found = told(names, _path(left), by_comparing("exact", wanted, holds))
                wanted = partial(_constant, evaluator, left)
                return found or told(names, _path(right), by_comparing("exact", wanted, holds))
    return {}


def _possible(evaluator: Evaluator, value: Value) -> Value:
    """What a name may hold, without rows of which filters and conditions exclude each other."""
    if not isinstance(value, Choice):
        return value
    several = [each for each in value.options if not _is_excluded(evaluator, each)]
    return join(several) if several else value


def _is_excluded(evaluator: Evaluator, row: Value) -> bool:
    return isinstance(row, Row) and columns.exclude_each_other(still_true.of(evaluator, row))


def either(several: Sequence[Mapping[str, Value]]) -> dict[str, Value]:
    """What names hold where one of several conditions has told of them."""
    shared = [name for name in several[0] if all(name in told for told in several)]
    return {name: _any_of([told[name] for told in several]) for name in shared}


def _any_of(values: Sequence[Value]) -> Value:
    rows = [each for each in values if isinstance(each, Row)]
    if len(rows) < len(values) or len({_without_filters(row) for row in rows}) > 1:
        return mix(values) if any(isinstance(each, Mixture) for each in values) else join(values)
    said = columns.said_by_any([row.loaded.filtered for row in rows])
    return replace(rows[0], loaded=replace(rows[0].loaded, filtered=said))


def _without_filters(row: Row) -> Row:
    return replace(row, loaded=row.loaded.without_filters())


def by_truth(evaluator: Evaluator, outcome: bool, asked: Asked) -> Says:
    """``if order.coupon``, ``if order.is_paid``, ``if order.is_due()``."""

    def says(model: Model, name: str) -> Iterable[Filtered]:
        relation, method = model.relations.get(name), None
        if relation is None and name not in model.fields:
            method = evaluator.project.classes.method(model.definition, name)
        if method is not None:
            is_property = evaluator.flow.signatures.of(method).is_property
            if asked & (Asked.READ if is_property else Asked.CALLED):
                depth = evaluator.depth + 1 if evaluator.function is None else 1
                return evaluator.flow.telling_methods.said(model, method, outcome, depth)
            return ()
        if Asked.READ not in asked or relation is not None and not _is_true(evaluator, relation):
            return ()
        return columns.said_by_truth(model, name, outcome)

    return says


def _is_true(evaluator: Evaluator, relation: Relation) -> bool:
    """Whether the row that a relation leads to is true: it may say so for itself."""
    target = relation.target
    return target is None or certainty.is_true_if_there(evaluator.project, Row(target))


def by_comparing(lookup: str, wanted: Callable[[], Value], holds: bool) -> Says:
    """``if order.status == Order.PAID``, ``if order.status in ("open", "paid")``."""

    def says(model: Model, name: str) -> Iterable[Filtered]:
        said = columns.filtered(model, f"{name}__{lookup}", wanted(), holds=holds)
        return () if said is None else (said,)

    return says


def told(names: Mapping[str, Value], path: Sequence[str], says: Says) -> dict[str, Value]:
    """What the name holds of whose rows a column is read, if that tells anything."""
    head, *way = path or ("",)
    value = names.get(head) if way else None
    match value:
        case Row():
            known = _of_row(value, way, says)
        case Choice(options=several) | Mixture(parts=several):
            found = (_of_row(each, way, says) for each in several)
            known = mix(found) if isinstance(value, Mixture) else join(found)
        case _:
            return {}
    return {} if known == value else {head: known}


def _path(read: ast.expr) -> list[str]:
    """The names of ``answer.question.kind``; none of another expression."""
    path = dotted(read) if isinstance(read, ast.Attribute) else None
    return path.split(".") if path else []


def _of_row(row: Value, way: Sequence[str], says: Says) -> Value:
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
                    below = evaluator.project.classes.subclasses(model.definition)
                    is_overridden = any(name in each.facts.attributes for each in below)
                    return UNKNOWN if is_overridden else evaluator.read(row, name, node)
                case ClassValue(definition=cls) as holder:
                    is_method = evaluator.project.classes.method(cls, name) is not None
                    return UNKNOWN if is_method else evaluator.read(holder, name, node)
    return UNKNOWN
