"""What strawberry-django's optimizer loads for the fields that a client asks for, and what not.

It looks through the fields of a model, so that it knows all relations but those of packages, and
it loads what fields and types tell it. What a resolver or a property reads, it cannot see.
Source: ``strawberry_django.optimizer._get_model_hints``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.models import TAGS, Model
from .graph_fields import GraphField, Hints

if TYPE_CHECKING:
    from ..analysis import Flow

_HINTS: Final = ("select_related", "prefetch_related")
#: Decorators of properties that tell the optimizer nothing.
_PROPERTIES: Final = ("property", "cached_property")


def named(call: facts.Expression) -> Hints | None:
    """What a field or type has the optimizer load; None where that may be anything."""
    found: set[tuple[str, str]] = set()
    if not isinstance(call, facts.Call):
        return frozenset()
    for key, value in call.keywords:
        if key == "**":
            return None
        if key in _HINTS:
            items = value.items if isinstance(value, facts.Sequence) else (value,)
            for item in items:
                if not isinstance(item, facts.Constant) or not isinstance(item.value, str):
                    return None
                found.add((key, item.value))
    return frozenset(found)


def of_all(calls: Iterable[facts.Expression]) -> Hints | None:
    """The hints that several decorators name; None where any may name others."""
    found: set[tuple[str, str]] = set()
    for hints in map(named, calls):
        if hints is None:
            return None
        found |= hints
    return frozenset(found)


def are_left_out(flow: Flow, field: GraphField, model: Model) -> bool:
    """Whether the optimizer loads nothing by itself of what a field reads of a row."""
    if field.resolver is not None:
        return True
    relation = model.relations.get(field.source)
    if relation is not None:
        return relation.field.relation == TAGS
    method = flow.project.classes.method(model.definition, field.source)
    return method is not None and any(
        path.rpartition(".")[2] in _PROPERTIES for path in flow.signatures.of(method).decorators
    )
