"""What filters say of the rows that they find: of their columns, and which relations are set.

A filter that wants something of a relation finds no row without it; so does each ``Q`` of several
that are joined by ``|``, where all of them want it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...project.models import Model
from ..joining import options
from ..values import NONE, Condition, Known, Value
from . import columns
from .loaded import Filtered

if TYPE_CHECKING:
    from ..calls import Call


def made(call: Call) -> Value:
    """``Q(customer=customer, paid=True)``."""
    if any(name.startswith("_") for name, _ in call.keywords):
        return Condition()  # it is negated, or joins its parts otherwise
    return Condition(_wanted(call))


def either(left: Condition, right: Condition) -> Condition:
    """``left | right``: what both want."""
    return Condition(left.wanted & right.wanted)


def both(left: Value, right: Value) -> Condition:
    """``left & right``: what any of them wants."""
    sides = [each.wanted for each in (left, right) if isinstance(each, Condition)]
    return Condition(frozenset[str]().union(*sides))


def said_by(model: Model, call: Call, *, holds: bool) -> Iterator[Filtered]:
    """What ``filter()``, or ``exclude()`` with a single keyword, says of the rows that it finds."""
    if not holds and len(call.keywords) + len(call.arguments) != 1:
        return  # no row has all of that, but each may have some of it
    for name, value in call.keywords:
        if found := columns.filtered(model, name, value, holds=holds):
            yield found
    for name in _wanted(call) if holds else ():
        if name in model.relations and model.relations[name].nullable:
            yield is_set(name)


def is_set(relation: str) -> Filtered:
    """That a relation which may be null elsewhere is not so here."""
    return Filtered(relation, "isnull", False)


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


def _wanted(call: Call) -> frozenset[str]:
    """What the arguments of a filter or a ``Q`` want to be there: the first names of its lookups.

    So does what is wanted of the row behind one, unless that is not to be there.
    """
    wanted = set[str]()
    for argument in call.arguments:
        several = [each for each in options(argument) if isinstance(each, Condition)]
        if several and len(several) == len(options(argument)):
            wanted |= several[0].wanted.intersection(*(each.wanted for each in several))
    for name, value in call.keywords:
        relation, _, lookup = name.partition("__")
        if value == Known(False) if lookup.endswith("isnull") else value != NONE:
            wanted.add(relation)
    return frozenset(wanted)
