"""What lookups, orderings and columns of a query say in Python of a row that is there.

Only where Python surely agrees with every database: texts are left out, which a collation compares
its own way, and so are values that are not literals, since nothing tells their type.
Source: Django's documentation, "Field lookups", and the SQL standard's rules for NULL.
"""

from __future__ import annotations

import ast
from typing import Final

from ...project import facts
from ...project.models import Field, Kind, Model


def _fields(*names: str) -> frozenset[str]:
    return frozenset(f"django.db.models.{name}Field" for name in names)


_BOOLEAN: Final = _fields("Boolean")
_WHOLE: Final = _fields(
    *("Auto", "BigAuto", "SmallAuto", "Integer", "BigInteger", "SmallInteger"),
    *("PositiveInteger", "PositiveBigInteger", "PositiveSmallInteger"),
)
#: Python and databases put them in the same order.
_SORTED: Final = _BOOLEAN | _WHOLE | _fields("Date", "DateTime", "Time")
_TEXT: Final = _fields("Char", "Text", "Slug", "Email", "URL")
_UUID: Final = _fields("UUID")
#: ``values_list()`` gives the very values that rows have.
_PLAIN: Final = _SORTED | _TEXT | _UUID | _fields("Decimal", "Float", "Duration")
_COMPARISONS: Final = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
_OPPOSITES: Final = {"==": "!=", "in": "not in", ">": "<=", ">=": "<", "<": ">=", "<=": ">"}


def condition(model: Model, lookup: str, value: ast.expr, row: str) -> str | None:
    """The condition of ``filter(lookup=value)`` on a row; None where it may mean something else."""
    name, _, kind = lookup.partition("__")
    if kind == "isnull":
        return _is_null(model, name, value, row)
    attribute = f"{row}.{name}"
    field = _column(model, name)
    if field is None:
        return None
    given = value.value if isinstance(value, ast.Constant) else None
    if field in _BOOLEAN and kind in ("", "exact"):
        if not isinstance(given, bool):
            return None
        if given:
            return attribute
        return f"{attribute} is False" if _may_be_null(model, name) else f"not {attribute}"
    if field not in _WHOLE:
        return None
    if kind == "in":
        return _is_in(value, attribute)
    number = _whole(value)
    if number is None:
        return None
    if kind in ("", "exact"):
        return f"{attribute} == {number}"
    if kind not in _COMPARISONS:
        return None
    compared = f"{attribute} {_COMPARISONS[kind]} {number}"
    return f"{attribute} is not None and {compared}" if _may_be_null(model, name) else compared


def excluded(model: Model, lookup: str, value: ast.expr, row: str) -> str | None:
    """The condition by which Python keeps what ``exclude(lookup=value)`` does, but for NULL."""
    name, _, kind = lookup.partition("__")
    if kind == "isnull" or _may_be_null(model, name):
        return None
    inner = condition(model, lookup, value, row)
    if inner is None:
        return None
    match inner.split(" ", 2):
        case ["not", attribute]:
            return attribute
        case [attribute, operator, number]:
            return f"{attribute} {_OPPOSITES[operator]} {number}"
    return f"not {inner}"


def sort_key(model: Model, name: str) -> str | None:
    """The attribute that ``order_by(name)`` sorts by, which is the same in Python."""
    if _column(model, name) in _SORTED and not _may_be_null(model, name):
        return name
    return None


def column(model: Model, name: str) -> str | None:
    """The attribute whose values ``values_list(name, flat=True)`` gives."""
    if _column(model, name) in _PLAIN:
        return name
    relation = model.relations.get(name)
    if relation is not None and relation.kind is Kind.FOREIGN_KEY:
        target = relation.target
        is_by_key = relation.field.option("to_field") is None
        if target is not None and is_by_key and _column(target, "pk") in _PLAIN:
            return relation.column
    return None


def type_of(model: Model, name: str) -> str:
    """The type of what rows hold in a column: ``int``, ``str``, ``UUID``; "" for any other."""
    field = _column(model, name)
    if field in _TEXT:
        return "str"
    if field in _WHOLE:
        return "int"
    return "UUID" if field in _UUID else ""


def is_plain(model: Model, name: str) -> bool:
    """Whether rows hold a column's value as it is, in a field of Django's own."""
    return _column(model, name) in _PLAIN


def is_text(model: Model, name: str) -> bool:
    """Whether it is a text, and never NULL."""
    return _column(model, name) in _TEXT and not _may_be_null(model, name)


def _is_null(model: Model, name: str, value: ast.expr, row: str) -> str | None:
    """Whether a column holds NULL: not of texts, in which some databases store it for ""."""
    relation = model.relations.get(name)
    if relation is not None and relation.kind is Kind.FOREIGN_KEY:
        attribute = relation.column
    elif _column(model, name) in _SORTED:
        attribute = name
    else:
        return None
    if not isinstance(value, ast.Constant) or not isinstance(value.value, bool):
        return None
    return f"{row}.{attribute} is {'' if value.value else 'not '}None"


def _is_in(value: ast.expr, attribute: str) -> str | None:
    if not isinstance(value, ast.List | ast.Tuple) or len(value.elts) < 2:
        return None
    numbers = [_whole(item) for item in value.elts]
    if None in numbers:
        return None
    return f"{attribute} in ({', '.join(filter(None, numbers))})"


def _whole(value: ast.expr) -> str | None:
    """A whole number as it is written."""
    inner = value.operand if isinstance(value, ast.UnaryOp) else value
    if isinstance(value, ast.UnaryOp) and not isinstance(value.op, ast.USub):
        return None
    is_whole = isinstance(inner, ast.Constant) and type(inner.value) is int
    return ast.unparse(value) if is_whole else None


def _column(model: Model, name: str) -> str | None:
    """The class of a field of Django's own that a name means."""
    if name == "pk":
        name = model.primary_key
    field = model.fields.get(name)
    if field is None:
        return "django.db.models.BigAutoField" if name == model.primary_key else None
    return field.type if field.relation is None else None


def _may_be_null(model: Model, name: str) -> bool:
    field: Field | None = model.fields.get(model.primary_key if name == "pk" else name)
    null = None if field is None else field.option("null")
    return null is not None and null != facts.Constant(False)
