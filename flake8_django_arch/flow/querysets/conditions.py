"""What filters say of the rows that they find: which nullable relations are set, or null.

A filter that wants something of a relation finds no row without it; so does each ``Q`` of several
that are joined by ``|``, where all of them want it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.models import Kind, Model
from ..values import NONE, Condition, Known, Value, options

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


def set_in(model: Model, call: Call) -> Iterator[str]:
    """The nullable relations that a filter wants to be set: to whatever is not ``None``."""
    for name in _wanted(call):
        if name in model.relations and model.relations[name].nullable:
            yield name


def null_in(model: Model, call: Call) -> Iterator[str]:
    """The keys that are null in all rows that a filter finds."""
    for name, value in call.keywords:
        relation, _, lookup = name.partition("__")
        known = model.relations.get(relation)
        if known is not None and known.kind in (Kind.FOREIGN_KEY, Kind.ONE_TO_ONE):
            if value == Known(True) if lookup == "isnull" else not lookup and value == NONE:
                yield relation


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
