"""Which attributes a row has, beside its class's: those of annotations, and what code sets.

A property may read a number where a queryset has annotated it, and else ask for it:
``return self.order_count if hasattr(self, "order_count") else self.orders.count()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..querysets import load_paths

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ..values import Row

#: Stands among annotations for those whose names nobody knows: what is asked for may be one.
_ANY: Final = "**"


def has(evaluator: Evaluator, row: Row, name: str) -> bool | None:
    """Whether ``hasattr(row, name)``; None where it is not known.

    A relation decides nothing: a one-to-one's other side is missing where there is no such row.
    """
    model, annotated = row.model, row.loaded.annotated
    if name in annotated or load_paths.is_listed(row, name):
        return True
    if name in model.relations:
        return None
    classes = evaluator.project.classes
    if model.field_by_column(name) is not None or name in model.fields:
        return True
    if classes.method(model.definition, name) or classes.attribute(model.definition, name):
        return True
    if _ANY in annotated:
        return True
    if evaluator.frame.assigned.of(row, name) is not None or row.loaded.unknown:
        return None
    is_set = not evaluator.flow.kept_attributes.are_never_set(model.definition, name)
    return None if is_set else False
