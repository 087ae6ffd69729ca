"""What conditions on a row's columns come to, where the filters of its queryset tell.

``filter(status="open")`` finds no row of which ``order.status == "paid"`` is true. A filter
compares in the database, a condition in Python: they agree where the value is of the type that the
field gives, but for collations that tell no ``"A"`` from an ``"a"``.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.answers import any_of
from ...project.models import Model
from ..values import UNKNOWN, Column, Fixed, Known, Row, Value
from . import still_true
from .loaded import Filtered

if TYPE_CHECKING:
    from ..evaluate import Evaluator

_FIELDS: Final = "django.db.models."
#: What the columns of Django's fields hold. Source: their ``to_python()``.
_TYPES: Final[dict[str, type]] = {
    **dict.fromkeys(("CharField", "EmailField", "SlugField", "TextField", "URLField"), str),
    **dict.fromkeys(
        ("BigIntegerField", "IntegerField", "PositiveBigIntegerField", "PositiveIntegerField")
        + ("PositiveSmallIntegerField", "SmallIntegerField"),
        int,
    ),
    "BooleanField": bool,
}
#: Fields whose values are all true.
_TRUE: Final = frozenset({"DateField", "DateTimeField", "ForeignKey", "OneToOneField", "UUIDField"})
#: What each lookup wants of a value that is there. Source: ``django.db.models.lookups``.
_LOOKUPS: Final[dict[str, Callable[..., bool]]] = {
    "exact": lambda held, wanted: held == wanted,
    "in": lambda held, wanted: held in wanted,
    "iexact": lambda held, wanted: held.lower() == wanted.lower(),
    "startswith": lambda held, wanted: held.startswith(wanted),
    "endswith": lambda held, wanted: held.endswith(wanted),
    "contains": lambda held, wanted: wanted in held,
    "gt": lambda held, wanted: held > wanted,
    "gte": lambda held, wanted: held >= wanted,
    "lt": lambda held, wanted: held < wanted,
    "lte": lambda held, wanted: held <= wanted,
}
#: Lookups that name what a column holds.
_EQUAL: Final = ("exact", "in")
#: Lookups that an excluded one amounts to, where the column holds anything.
_OPPOSITE: Final = {"gt": "lte", "gte": "lt", "lt": "gte", "lte": "gt"}
_ORDERING: Final[dict[type[ast.cmpop], str]] = {
    ast.Gt: "gt",
    ast.GtE: "gte",
    ast.Lt: "lt",
    ast.LtE: "lte",
}
#: Lookups that ask for a part of a text, and the parts that each of them tells of.
_PARTS: Final = {
    "startswith": ("startswith",),
    "endswith": ("endswith",),
    "contains": ("startswith", "endswith", "contains"),
}


def filtered(model: Model, lookup: str, value: Value, *, holds: bool) -> Filtered | None:
    """What a keyword of ``filter()`` or ``exclude()`` says of a column, where that is known.

    Of one behind foreign keys it is the same: they lead to one row.
    """
    name, _, asked = lookup.partition("__")
    name, asked = model.field_named(name), asked or "exact"
    if name not in model.fields:
        return None
    relation = model.relations.get(name)
    if relation is not None and not relation.kind.is_forward:
        return None  # a manager is never None, be there rows behind it or not
    if relation is not None and relation.target and _names_field(relation.target, asked):
        behind = filtered(relation.target, asked, value, holds=holds)
        return None if behind is None else replace(behind, name=f"{name}__{behind.name}")
    wanted = _literal(value)  # that of NULL tells as little: no column's values are of its type
    if asked == "isnull" or asked == "exact" and value == Known(None):
        is_null = value == Known(None) or wanted
        return Filtered(name, "isnull", is_null is holds) if isinstance(is_null, bool) else None
    if asked not in _LOOKUPS or isinstance(wanted, tuple) is not (asked == "in"):
        return None
    held = _type(model, name)
    several = wanted if isinstance(wanted, tuple) else (wanted,)
    if held is None or {type(each) for each in several} != {held}:
        return None
    return Filtered(name, asked, wanted, holds)


def _names_field(model: Model, lookup: str) -> bool:
    name = lookup.partition("__")[0]
    return name in model.fields or model.field_by_column(name) is not None


def said_by_truth(model: Model, name: str, outcome: bool) -> Iterator[Filtered]:
    """What ``if order.status`` says of a column or foreign key."""
    name = model.field_named(name)
    field = model.fields[name].type.removeprefix(_FIELDS) if name in model.fields else ""
    if field in _TRUE:
        yield Filtered(name, "isnull", not outcome)
    elif field == "BooleanField":
        yield Filtered(name, "exact", True, outcome)
    elif field in _TYPES and outcome:
        yield Filtered(name, "isnull", False)
        yield Filtered(name, "exact", _TYPES[field](), False)


def of(evaluator: Evaluator, row: Row, name: str) -> Value:
    """What a row's column holds, as far as the filters of its queryset say so."""
    known = _about(name, still_true.of(evaluator, row))
    if not known or row.loaded.get(name) is not None:
        return UNKNOWN
    field = row.model.fields[name].type.removeprefix(_FIELDS)
    zero = () if field in _TRUE else (_TYPES[field](),) if field in _TYPES else None
    return Column(known, zero)


def literals(column: Column) -> tuple[object, ...]:
    """All that a column may hold, where that is told; () if not."""
    found: Iterable[object] | None = None
    for each in column.filters:
        if each.lookup == "isnull" and each.value is True:
            found = (None,)
        elif each.holds and each.lookup in _EQUAL:
            held = each.value if isinstance(each.value, tuple) else (each.value,)
            found = held if found is None else [value for value in found if value in held]
    return tuple(dict.fromkeys(value for value in found or () if _may_hold(column, value)))


def exclude_each_other(filters: Iterable[Filtered]) -> bool:
    """Whether no row meets all of them: ``status="open"`` and ``status__in=("paid", "sent")``."""
    by_name: dict[str, set[Filtered]] = {}
    for each in filters:
        by_name.setdefault(each.name, set()).add(each)
    return any(
        len(told) > 1 and any(map(_tells_all, told)) and not literals(Column(frozenset(told)))
        for told in by_name.values()
    )


def _tells_all(each: Filtered) -> bool:
    """Whether a filter names all values that its column may hold."""
    return each.value is True if each.lookup == "isnull" else each.holds and each.lookup in _EQUAL


def said_by_any(several: Sequence[frozenset[Filtered]]) -> frozenset[Filtered]:
    """What holds where one of several sets of filters does: ``status`` is of these or of those."""
    said = frozenset.intersection(*several)
    for name in {each.name for each in several[0] - said}:
        held = [literals(Column(_about(name, told))) for told in several]
        if all(held) and not any(None in each for each in held):  # which no lookup finds
            said |= {Filtered(name, "in", tuple(sorted(set(chain.from_iterable(held)), key=repr)))}
    return said


def _about(name: str, filters: Iterable[Filtered]) -> frozenset[Filtered]:
    return frozenset(each for each in filters if each.name == name)


def is_implied(wanted: Filtered, said: Iterable[Filtered]) -> bool:
    """Whether all rows meet a condition of which filters say something."""
    column = Column(_about(wanted.name, said))
    known = literals(column)
    is_met = bool(known) and all(_lets_pass(wanted, value) for value in known)
    return is_met or wanted in column.filters


def truth(column: Column) -> Value:
    """What ``if order.status`` comes to; the column itself, where that is not known."""
    if known := literals(column):
        found = {bool(value) for value in known}
        return Known(found.pop()) if len(found) == 1 else column
    if column.zero is not None and not any(
        _may_hold(column, each) for each in (None, *column.zero)
    ):
        return Known(True)
    return column


def compared(left: Value, operator: ast.cmpop, right: Value) -> Value:
    """What ``order.status == "paid"`` gives, or ``in``, ``<`` and so on."""
    if isinstance(left, Column):
        return _compared(left, operator, right)
    if isinstance(right, Column) and isinstance(operator, ast.In | ast.NotIn):
        text = _literal(left)
        found = _has_part(right, "contains", text) if isinstance(text, str) else None
        return _answer(found, isinstance(operator, ast.In))
    is_either_way = isinstance(operator, ast.Eq | ast.NotEq | ast.Is | ast.IsNot)
    return (
        _compared(right, operator, left) if is_either_way and isinstance(right, Column) else UNKNOWN
    )


def _compared(column: Column, operator: ast.cmpop, other: Value) -> Value:
    match operator:
        case ast.Eq() | ast.Is():
            return _answer(_is_one(column, other))
        case ast.NotEq() | ast.IsNot():
            return _answer(_is_one(column, other), False)
        case ast.In() | ast.NotIn() if isinstance(other, Fixed) and other.items:
            found = any_of(*(_is_one(column, each) for each in other.items))
            return _answer(found, isinstance(operator, ast.In))
    wanted = _literal(other)
    if type(operator) not in _ORDERING or not isinstance(wanted, int):
        return UNKNOWN
    return _answer(_is_beyond(column, _ORDERING[type(operator)], wanted))


def asked(column: Column, method: str, wanted: Value | None) -> Value:
    """What ``order.number.startswith("X")`` gives."""
    text = None if wanted is None else _literal(wanted)
    if method not in ("startswith", "endswith") or not isinstance(text, str):
        return UNKNOWN
    return _answer(_has_part(column, method, text))


def _type(model: Model, name: str) -> type | None:
    return _TYPES.get(model.fields[name].type.removeprefix(_FIELDS))


def as_literal(value: Value) -> Value:
    """A value that is a literal, or a display of several; any other one is not known."""
    match value:
        case Known():
            return value
        case Fixed(items=items) if all(isinstance(each, Known) for each in items):
            return value
    return UNKNOWN


def _literal(value: Value) -> object:
    """A literal, or a tuple of several; ``None`` where that is not known."""
    match as_literal(value):
        case Known(value=literal):
            return literal
        case Fixed(items=items) if items:
            return tuple(each.value for each in items if isinstance(each, Known))
    return None


def _answer(found: bool | None, wanted: bool = True) -> Value:
    return UNKNOWN if found is None else Known(found is wanted)


def _is_one(column: Column, other: Value) -> bool | None:
    """Whether a column holds that value."""
    if not isinstance(other, Known):
        return None
    if not _may_hold(column, other.value):
        return False
    known = literals(column)
    if known and other.value not in known:
        return False
    return True if known == (other.value,) else None


def _may_hold(column: Column, value: object) -> bool:
    """Whether the filters let a row pass that holds a value."""
    return all(_lets_pass(each, value) for each in column.filters)


def _lets_pass(each: Filtered, value: object) -> bool:
    if each.lookup == "isnull":
        return (value is None) is each.value
    if value is None:
        return not each.holds  # no lookup finds NULL, and exclude() leaves it in
    try:
        return _LOOKUPS[each.lookup](value, each.value) is each.holds
    except (AttributeError, TypeError):
        return True


def _of_literals(column: Column, kind: type, asked: str, wanted: object) -> set[bool]:
    """What a lookup comes to for all that a column may hold; nothing where that is not told."""
    known = literals(column)
    if not all(isinstance(each, kind) for each in known):
        return set()
    return {_LOOKUPS[asked](each, wanted) for each in known}


def _has_part(column: Column, part: str, text: str) -> bool | None:
    """Whether the text in a column begins with, ends in or has another one within."""
    if found := _of_literals(column, str, part, text):
        return found.pop() if len(found) == 1 else None
    is_within = _LOOKUPS[part]
    for each in column.filters:
        if each.lookup not in _PARTS:
            continue
        if each.holds and each.lookup in _PARTS[part] and is_within(each.value, text):
            return True
        if not each.holds and part in _PARTS[each.lookup] and _is_left_out(each, part, text):
            return False
        if each.holds and each.lookup == part != "contains" and not is_within(text, each.value):
            return False
    return None


def _is_left_out(each: Filtered, part: str, text: str) -> bool:
    """Whether a text that has such a part is one that a filter has left out."""
    return _LOOKUPS[part if each.lookup == part else "contains"](text, each.value)


def _is_beyond(column: Column, asked: str, wanted: int) -> bool | None:
    """Whether a column's number is greater than another, or less, or may be it."""
    if found := _of_literals(column, int, asked, wanted):
        return found.pop() if len(found) == 1 else None
    for each in column.filters:
        lookup = each.lookup if each.holds else _OPPOSITE.get(each.lookup, "")
        if lookup not in _OPPOSITE or not isinstance(each.value, int):
            continue
        is_same_way = lookup[:2] == asked[:2]
        # The numbers that pass begin at one beyond the limit, unless it is one of them.
        step = 0 if lookup.endswith("e") else 1 if lookup == "gt" else -1
        nearest = each.value + step
        if is_same_way and _LOOKUPS[asked](nearest, wanted):
            return True
        if not is_same_way and not _LOOKUPS[asked](nearest, wanted):
            return False
    return None
