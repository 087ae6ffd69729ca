"""Rows that a manager hides, such as those that were deleted softly.

``Count("orders")`` joins their table, past every manager: it counts them too.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.models import Model
from ...project.syntax import walk

if TYPE_CHECKING:
    from ..analysis import Flow

_CHOOSING: Final = frozenset({"exclude", "filter"})


def hidden_by(flow: Flow, model: Model | None, name: str = "") -> str:
    """The manager whose ``get_queryset()`` chooses among a model's rows; "" where none does.

    It is the one of that name, or else the model's default, on which related managers build.
    """
    if model is None:
        return ""
    managers = flow.project.models.managers
    manager = managers.of(model).get(name) or managers.default(model)
    for cls in manager.definitions:
        method = flow.project.classes.own_method(cls, "get_queryset")
        node = None if method is None else flow.node(method)
        if node is not None and any(
            isinstance(each, ast.Attribute) and each.attr in _CHOOSING for each in walk(node)
        ):
            return cls.name
    return ""
