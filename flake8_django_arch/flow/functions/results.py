"""What a function gives at its ends, the one behind its last statement included.

``if self.label: return self.label``: where all that a property may give is true, that condition
holds. This is believed of a call's own result alone: whatever else holds it, a name or an object,
may hold another value by then.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...project.names import FunctionDef
from ...project.syntax import is_atomic
from ..joining import options
from ..querysets import columns
from ..values import (
    NONE,
    UNKNOWN,
    Column,
    ExternalValue,
    Items,
    Known,
    QuerySet,
    Row,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Events

_OF_ROWS: Final = (Row, QuerySet, Items)


class Truthy(Unknown, frozen=True, eq=True):
    """Anything that is true, as a call or a property has given it."""

    given_at: Place


def at_ends(body: list[ast.stmt], returned: list[Value]) -> list[Value]:
    """What a body gives at any of its ends: ``None`` too, where it may end by itself.

    Rows and what holds them stand for themselves: whoever gets ``None`` reads nothing off it.
    """
    is_plain = all(isinstance(each, Known | Text | Column) for each in returned)
    return [*returned, NONE] if returned and is_plain and not _is_left(body) else returned


def is_true(node: ast.Return, value: Value) -> bool:
    """Whether what is returned is surely true: written text, or a column of which that is told."""
    match node.value:
        case ast.Constant(value=literal):
            return bool(literal)
        case ast.JoinedStr(values=parts):
            return any(isinstance(part, ast.Constant) and part.value for part in parts)
    return isinstance(value, Column) and columns.truth(value) == Known(True)


def are_true(flow: Flow, function: FunctionDef, events: Events) -> bool:
    """Whether a function gives one of several values that are all true, a column's among them."""
    if events.may_be_false or len(set(events.returned)) < 2:
        return False
    if not any(isinstance(each, Column) for each in events.returned):
        return False
    node = flow.node(function)
    is_kept = flow.signatures.of(function).is_cached_property  # which others may set
    owner, classes = function.owner, flow.project.classes
    is_overridden = owner is not None and classes.is_overridden(owner, function.name)
    return node is not None and _is_left(node.body) and not is_kept and not is_overridden


def tell_less(returned: Value, promised: Value) -> bool:
    """Whether a function's code tells less than its annotation: not even of which model rows are.

    ``None`` that it gives beside is nothing that anybody reads.
    """
    if returned is UNKNOWN:
        return True
    if not all(isinstance(each, _OF_ROWS) for each in options(promised)):
        return False
    return all(each is UNKNOWN or isinstance(each, ExternalValue) for each in options(returned))


def is_given_at(node: ast.expr, value: Value) -> bool:
    """Whether a value is known to be true and the very one that a call or property gives there."""
    return isinstance(value, Truthy) and value.given_at == Place.of(node)


def _is_left(body: list[ast.stmt]) -> bool:
    """Whether a body surely ends before its end: any other ``with`` may swallow what is raised."""
    match body[-1]:
        case ast.Return() | ast.Raise():
            return True
        case ast.If(body=then, orelse=[_, *_] as otherwise):
            return _is_left(then) and _is_left(otherwise)
        case ast.With(items=items, body=inner) | ast.AsyncWith(items=items, body=inner):
            return all(is_atomic(each.context_expr) for each in items) and _is_left(inner)
        case ast.Try(body=tried, handlers=handlers, orelse=otherwise, finalbody=[]):
            return _is_left(otherwise or tried) and all(_is_left(each.body) for each in handlers)
    return False
