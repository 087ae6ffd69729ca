"""What conditions say of dictionaries and objects of several shapes: ``event["kind"] == "order"``.

A list holds now one of them and now another. Where a condition reads what a literal has put under
a key, it tells which of them come to what follows.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from ..comparisons import by_sign
from ..joining import join, mix
from ..values import (
    EMPTY_DICTIONARY,
    NONE,
    PLAIN,
    UNKNOWN,
    Choice,
    Dictionary,
    Fixed,
    Instance,
    Known,
    Mixture,
    Row,
    Value,
)

if TYPE_CHECKING:
    from ..evaluate import Evaluator

#: Python's operators as templates write them.
_OPERATORS: Final[dict[type[ast.cmpop], str]] = {
    ast.Eq: "==",
    ast.Is: "==",
    ast.NotEq: "!=",
    ast.IsNot: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
}
_SEVERAL: Final = (Mixture, Choice)
_Says = Callable[[Value], bool | None]


def narrowed(evaluator: Evaluator, test: ast.expr, outcome: bool) -> dict[str, Value]:
    """What names hold where a condition has that outcome, of the several that they may hold."""
    sides = (test.left, *test.comparators) if isinstance(test, ast.Compare) else (test,)
    found: dict[str, Value] = {}
    for side in sides:
        name = _head(side)
        held = evaluator.frame.names.get(name) if name else None
        if name and isinstance(held, _SEVERAL):  # which few are of the many conditions there are
            kept = of_these(held, partial(_says, evaluator, name, test), outcome)
            if kept is not None:
                found[name] = kept
    return found


def by_read(evaluator: Evaluator, read: ast.expr, says: _Says, outcome: bool) -> dict[str, Value]:
    """What a name holds by a condition on what is read of it: ``isinstance(at["row"], Order)``."""
    name = _head(read)
    if name is None:
        return {}

    def says_of(value: Value) -> bool | None:
        inner = _read(value, name, read)
        return None if inner is None else says(inner)

    kept = of_these(evaluator.frame.names.get(name), says_of, outcome)
    return {} if kept is None else {name: kept}


def of_these(value: Value | None, says: _Says, outcome: bool) -> Value | None:
    """The parts of a value of which a condition may say so; None where that is all of them."""
    if not isinstance(value, _SEVERAL):
        return None
    several = value.parts if isinstance(value, Mixture) else value.options
    kept = [each for each in several if says(each) in (outcome, None)]
    if len(kept) == len(several):
        return None
    if not kept:
        return UNKNOWN  # it never comes there
    return mix(kept) if isinstance(value, Mixture) else join(kept)


def under(value: Value, key: object, default: Value | None = NONE) -> Value | None:
    """What a dictionary has under a key, or an object as an attribute; None where nothing tells."""
    match value:
        case Dictionary(known=known) if has_literal_keys(value):
            return dict(known).get(key, default)
        case Instance(given=given):
            return dict(given).get(str(key))
    return None


def mix_known(values: Iterable[Value]) -> Value:
    """What is read of several that a list holds: of some it may be nothing that leads to rows."""
    several = tuple(values)
    leading = [value for value in several if not isinstance(value, PLAIN)]
    return mix(leading if UNKNOWN in several and leading else several)


def has_literal_keys(value: Dictionary) -> bool:
    """Whether all of its keys are known, as in a display that nothing was added to."""
    keys = value.key.parts if isinstance(value.key, Mixture) else (value.key,)
    return bool(value.known) and all(isinstance(key, Known) for key in keys)


def has_only_known_keys(value: Dictionary) -> bool:
    """Whether it is known of each key whether it is there: it may have none at all."""
    return value == EMPTY_DICTIONARY or has_literal_keys(value)


def is_true(value: Value | None) -> bool | None:
    """The truth of a value: that of a row is known too."""
    if isinstance(value, Known):
        return bool(value.value)
    return True if isinstance(value, Row) else None


def _says(evaluator: Evaluator, name: str, test: ast.expr, value: Value) -> bool | None:
    match test:
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            sign = _OPERATORS.get(type(operator), "")
            match left, right:
                case ast.Constant(value=key), ast.Name(id=holder) if holder == name:
                    if not isinstance(value, Dictionary) or not has_literal_keys(value):
                        return None
                    return (key in dict(value.known)) is (sign == "in")
            read = _read(value, name, left)
            return None if read is None else by_sign(sign, read, _plain(evaluator, right))
    return is_true(_read(value, name, test))


def _read(value: Value, name: str, written: ast.expr) -> Value | None:
    """What ``event["kind"]``, ``event.get("kind")`` or ``event.kind`` is of that value."""
    match written:
        case ast.Subscript(value=ast.Name(id=holder), slice=ast.Constant(value=key)):
            return under(value, key, None) if holder == name else None
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id=holder), attr="get"),
            args=[ast.Constant(value=key)],
            keywords=[],
        ):
            return under(value, key) if holder == name else None
        case ast.Attribute(value=ast.Name(id=holder), attr=attribute):
            is_own = holder == name and isinstance(value, Instance)
            return under(value, attribute) if is_own else None
    return None


def _plain(evaluator: Evaluator, written: ast.expr) -> Value:
    """What a constant is, written out or by its name, or several in brackets."""
    if isinstance(written, ast.Tuple | ast.List | ast.Set):
        return Fixed(tuple(_plain(evaluator, each) for each in written.elts))
    is_plain = isinstance(written, ast.Constant | ast.Name)
    return evaluator.expression(written) if is_plain else UNKNOWN


def _head(written: ast.expr) -> str | None:
    """The name of which something is read: ``event`` of ``event["kind"]``."""
    if isinstance(written, ast.Call):
        is_get = isinstance(written.func, ast.Attribute) and written.func.attr == "get"
        written = written.func if is_get else written
    if isinstance(written, ast.Subscript | ast.Attribute):
        written = written.value
    return written.id if isinstance(written, ast.Name) else None
