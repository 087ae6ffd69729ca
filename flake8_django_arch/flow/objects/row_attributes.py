"""Which attributes a row has, beside its class's: those of annotations, and what code sets.

A property may read a number where a queryset has annotated it, and else ask for it:
``return self.order_count if hasattr(self, "order_count") else self.orders.count()``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..packages import subclass_rows
from ..querysets import load_paths
from ..querysets.loaded import UNNAMED

if TYPE_CHECKING:
    from ...project.models import Model
    from ..evaluate import Evaluator
    from ..values import Row

#: What sets attributes of classes and objects by their names.
_ADDING: Final = ("add_to_class", "contribute_to_class", "setattr")


def has(evaluator: Evaluator, row: Row, name: str) -> bool | None:
    """Whether ``hasattr(row, name)``; None where it is not known.

    A relation decides nothing: a one-to-one's other side is missing where there is no such row.
    """
    model, annotated = row.model, row.loaded.annotated
    if name in model.relations:
        return None
    classes = evaluator.project.classes
    if model.has_column(name) or classes.attribute(model.definition, name):
        return True
    if classes.method(model.definition, name):
        return True
    if name in annotated and subclass_rows.is_defined_below(evaluator.project, model, name):
        return None  # of these rows some have it
    if not annotated.isdisjoint((name, UNNAMED)) or load_paths.is_listed(row, name):
        return True
    if evaluator.frame.assigned.of(row, name) is not None or row.loaded.unknown:
        return None
    if _is_added(evaluator, model, name):
        return None
    is_unset = evaluator.flow.kept_attributes.are_never_set(model.definition, name)
    return False if is_unset else None


def _is_added(evaluator: Evaluator, model: Model, name: str) -> bool:
    """Whether Django, a package's field or other code may add it to the class.

    ``get_status_display``, ``place_ptr``, djmoney's ``price_currency``, ``add_to_class()``.
    """
    if name.startswith("get_") or "_ptr" in name:
        return True
    fields = model.fields.items()
    if any(each in name and not field.type.startswith("django.") for each, field in fields):
        return True
    mentions = evaluator.project.mentions
    return any(module in mentions.of(adding) for adding in _ADDING for module in mentions.of(name))
