"""Expressions that give every row of a model's table: ``Order.objects.order_by("number")``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import facts
from .manager_chains import OF_ALL_ROWS, owner_of
from .models import Model
from .names import Module

if TYPE_CHECKING:
    from .project import Project

#: Methods of querysets and managers that leave out no row.
_KEEPING: Final = OF_ALL_ROWS | {"values", "values_list"}


def whole_table(project: Project, module: Module, expression: facts.Expression) -> Model | None:
    """The model all of whose rows an expression gives, or None for any other expression."""
    while isinstance(expression, facts.Call):
        called = expression.function
        if isinstance(called, facts.Attribute):
            if called.name not in _KEEPING:
                return None
            expression = called.value
        elif isinstance(called, facts.Name):
            owner, _, method = called.path.rpartition(".")
            return _of_manager(project, module, owner) if method in _KEEPING else None
        else:
            return None
    return None


def _of_manager(project: Project, module: Module, path: str) -> Model | None:
    """The model in ``Order.objects``, if that manager gives all its rows."""
    named = owner_of(project, module, path)
    if named is None:
        return None
    model, name = named
    managers = project.models.managers
    is_default = name == "_default_manager"
    manager = managers.default(model) if is_default else managers.of(model).get(name)
    if manager is None or not manager.is_known:
        return None
    for definition in manager.definitions:
        for method in (*_KEEPING, "get_queryset"):
            if project.classes.own_method(definition, method) is not None:
                return None
    return model
