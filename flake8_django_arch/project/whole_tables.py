"""Expressions that give every row of a model's table: ``Order.objects.order_by("number")``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import facts
from .models import Model
from .names import ClassDef, Module

if TYPE_CHECKING:
    from .project import Project

#: Methods of querysets and managers that leave out no row.
_KEEPING: Final = frozenset(
    "alias all annotate db_manager defer distinct only order_by prefetch_related reverse"
    " select_related using values values_list".split()
)


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
    owner, _, name = path.rpartition(".")
    cls = project.names.resolve(module, owner) if owner else None
    model = project.models.of(cls) if isinstance(cls, ClassDef) else None
    if model is None:
        return None
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
