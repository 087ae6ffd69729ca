"""What filters say of the rows that they find: of their columns, and which relations are set.

A filter that wants something of a relation finds no row without it; so does each ``Q`` of several
that are joined by ``|``, where all of them want it. ``Q(status="open") | Q(status="paid")`` is
``status__in``, and ``~Q(status="open")`` finds what ``exclude(status="open")`` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.models import Model
from ..containers.key_tests import has_literal_keys
from ..joining import options
from ..values import (
    EMPTY_DICTIONARY,
    NONE,
    UNKNOWN,
    Dictionary,
    Fixed,
    Known,
    QValue,
    Value,
)
from . import columns
from .field_lookups import BUILT_IN
from .loaded import Filtered, Lookup

if TYPE_CHECKING:
    from ..calls import Call

#: The class of conditions that are values.
CLASS: Final = "django.db.models.Q"
#: Lookups that find no row whose column is null, whatever they are given.
_NEVER_NULL: Final = BUILT_IN - {"exact", "iexact", "isnull"}
#: Asks for anything.
_ANYTHING: Final = QValue(is_whole=True)


def made(call: Call, *, is_one_of_several: bool) -> Value:
    """``Q(customer=customer, paid=True)``."""
    if any(name.startswith("_") for name, _ in call.keywords):
        return QValue()  # it is negated, or joins its parts otherwise
    found = _all_of(call)
    is_open = is_one_of_several and any(map(_names_columns, call.keywords))
    return replace(found, is_open=True) if is_open else found


def _names_columns(keyword: tuple[str, Value]) -> bool:
    """Whether data says of which columns something is asked: ``**{name: value}``."""
    name, options = keyword
    return name == "**" and isinstance(options, Dictionary) and not has_literal_keys(options)


def either(left: QValue, right: QValue) -> QValue:
    """``left | right``: what both want."""
    shared = left.lookups & right.lookups
    return QValue(
        left.wanted & right.wanted,
        shared.union(_one_of(left, right)),
        is_open=left.is_open or right.is_open,
    )


def both(left: Value, right: Value) -> QValue:
    """``left & right``: what any of them wants."""
    return _together(left if isinstance(left, QValue) else QValue(), right)


def negated(condition: QValue) -> QValue:
    """``~condition``: of several things that it asks for, no row has all, but may have some."""
    if not condition.is_whole or len(condition.lookups) != 1:
        return QValue(is_open=condition.is_open)
    (only,) = condition.lookups
    return _asked(only.path, only.value, holds=not only.holds)


def joined(several: Value, start: Value | None) -> Value:
    """``reduce(or_, conditions)``: what all of them ask for, however many there are."""
    if not isinstance(several, QValue):
        return UNKNOWN
    if start is None:
        return replace(several, is_whole=False)
    return QValue(is_open=several.is_open)  # where there are none, nothing is asked for


def of_filter(name: str, call: Call) -> QValue:
    """What ``filter()`` or ``exclude()`` asks of the rows that it finds; nothing by others."""
    if name not in ("filter", "exclude"):
        return _ANYTHING
    return _all_of(call) if name == "filter" else negated(_all_of(call))


def said_by(model: Model, condition: QValue) -> Iterator[Filtered]:
    """What a condition says of the rows that a filter finds by it."""
    for each in condition.lookups:
        if found := columns.filtered(model, each.path, each.value, holds=each.holds):
            yield found
        yield from _there(model, each)
    for name in condition.wanted:  # each of several may want something else of it
        name = model.field_named(name)
        if name in model.relations and model.relations[name].nullable:
            yield is_set(name)


def _there(model: Model, lookup: Lookup) -> Iterator[Filtered]:
    """What is set where a lookup finds a row: keys on its way, and a column that it compares."""
    name, _, rest = lookup.path.partition("__")
    name = model.field_named(name)
    relation = model.relations.get(name)
    if relation is None:
        is_compared = lookup.holds and rest.rpartition("__")[2] in _NEVER_NULL
        if is_compared and name in model.fields and model.fields[name].is_true("null"):
            yield is_set(name)
        return
    if relation.nullable and _wanted(lookup):
        yield is_set(name)
    if relation.kind.is_forward and relation.target is not None:
        for each in _there(relation.target, replace(lookup, path=rest)):
            yield replace(each, name=f"{name}__{each.name}")


def is_set(name: str) -> Filtered:
    """That a relation or column which may be null elsewhere is not so here."""
    return Filtered(name, "isnull", False)


def behind(relation: str, said: Iterable[Filtered]) -> frozenset[Filtered]:
    """What is said of the row behind a foreign key."""
    start = f"{relation}__"
    return frozenset(
        replace(each, name=each.name.removeprefix(start))
        for each in said
        if each.name.startswith(start)
    )


def is_null(relation: str) -> Filtered:
    """That a foreign key is null."""
    return Filtered(relation, "isnull", True)


def _all_of(call: Call) -> QValue:
    """What the arguments of a filter or a ``Q`` ask for."""
    found = _ANYTHING
    for argument in call.arguments:
        several = options(argument)
        alike = several[0] if len(several) == 1 else _any_of(several)
        found = _together(found, alike)
    for name, value in call.keywords:
        found = _together(found, _spread(value) if name == "**" else _asked(name, value))
    return found


def _spread(options: Value) -> QValue:
    """What ``**options`` ask for, where all that was put into them has a literal name."""
    if options == EMPTY_DICTIONARY:
        return _ANYTHING
    if not isinstance(options, Dictionary) or not has_literal_keys(options):
        return QValue()
    found = _ANYTHING
    for path, value in options.known:
        found = _together(found, _asked(str(path), value))
    return found


def _any_of(several: Iterable[Value]) -> Value:
    """What an argument asks for that may be one of several conditions."""
    found: QValue | None = None
    for each in several:
        if not isinstance(each, QValue):
            return UNKNOWN
        found = each if found is None else either(found, each)
    return found or UNKNOWN


def _together(left: QValue, right: Value) -> QValue:
    if not isinstance(right, QValue):
        return QValue(left.wanted, left.lookups, is_open=left.is_open)
    return QValue(
        left.wanted | right.wanted,
        left.lookups | right.lookups,
        left.is_whole and right.is_whole,
        left.is_open or right.is_open,
    )


def _asked(path: str, value: Value, *, holds: bool = True) -> QValue:
    """What a keyword asks for."""
    lookup = Lookup(path, columns.as_literal(value), holds)
    return QValue(_wanted(lookup), frozenset({lookup}), is_whole=True)


def _wanted(lookup: Lookup) -> frozenset[str]:
    """The first name of a lookup that wants it to be there, or something of the row behind it."""
    name, _, rest = lookup.path.partition("__")
    if rest.endswith("isnull"):
        is_there = lookup.value == Known(not lookup.holds)
    else:
        is_there = (lookup.value == NONE) is not lookup.holds
    return frozenset({name}) if is_there else frozenset()


def _one_of(left: QValue, right: QValue) -> Iterator[Lookup]:
    """What is one of several values, by whichever of two conditions."""
    known, others = _values(left), _values(right)
    for path in known.keys() & others.keys():
        several = {*known[path], *others[path]}
        yield Lookup(f"{path}__in", Fixed(tuple(sorted(several, key=repr))))


def _values(condition: QValue) -> dict[str, frozenset[Value]]:
    """The values of which a condition asks for one, by the column: what all its lookups allow."""
    found: dict[str, frozenset[Value]] = {}
    for each in condition.lookups:
        match each:
            case Lookup(path=path, value=Fixed(items=items), holds=True) if path.endswith("__in"):
                path, allowed = path.removesuffix("__in"), frozenset(items)
            case Lookup(path=path, value=Known() as value, holds=True) if value != NONE:
                path, allowed = path.removesuffix("__exact"), frozenset({value})
            case _:
                continue
        if not path.endswith("isnull"):
            found[path] = found.get(path, allowed) & allowed
    return found
