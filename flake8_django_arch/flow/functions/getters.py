"""``operator.attrgetter`` and its like: functions that are made of names, keys and indexes."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ..values import UNKNOWN, Closure, Known, Value

if TYPE_CHECKING:
    from ..calls import Call

_ITEM: Final = "item"


def getter(path: str, made: Call) -> Value:
    """The lambda that means the same: ``attrgetter("customer.name")`` reads both attributes."""
    read = _READS[path]
    parts = [_part(argument, read) for argument in made.arguments]
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return UNKNOWN
    body = known[0] if len(known) == 1 else ast.Tuple(known, ast.Load())
    arguments = ast.arguments([], [ast.arg(_ITEM)], None, [], [], None, [])
    function = ast.copy_location(ast.Lambda(arguments, body), made.node)
    return Closure(ast.fix_missing_locations(function), {})


def _part(argument: Value, read: Callable[[object], ast.expr | None]) -> ast.expr | None:
    return read(argument.value) if isinstance(argument, Known) else None


def _attributes(path: object) -> ast.expr | None:
    if not isinstance(path, str):
        return None
    expression: ast.expr = ast.Name(_ITEM, ast.Load())
    for name in path.split("."):
        expression = ast.Attribute(expression, name, ast.Load())
    return expression


def _method(name: object) -> ast.expr | None:
    attribute = _attributes(name)
    return None if attribute is None else ast.Call(attribute, [], [])


def _subscript(key: object) -> ast.expr | None:
    if not isinstance(key, str | int):
        return None
    return ast.Subscript(ast.Name(_ITEM, ast.Load()), ast.Constant(key), ast.Load())


_READS: Final[dict[str, Callable[[object], ast.expr | None]]] = {
    "operator.attrgetter": _attributes,
    "operator.itemgetter": _subscript,
    "operator.methodcaller": _method,
}
#: Their dotted paths.
GETTERS: Final = frozenset(_READS)
