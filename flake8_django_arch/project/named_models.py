"""The model that code means by an expression: its class, ``get_user_model()``, a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import facts
from .names import ClassDef, Module, Symbol, ValueDef

if TYPE_CHECKING:
    from .models import Model
    from .project import Project


def named(
    project: Project, module: Module, value: facts.Expression, near: ClassDef | None = None
) -> Model | None:
    """The model that an expression at the top of a module stands for.

    Of several models with one label it is that ``near`` a class of the project's.
    """
    match value:
        case facts.Name(path=path):
            return meant(project, project.names.resolve(module, path), near)
        case facts.Call(function=facts.Name(path=path)) if path.endswith("get_user_model"):
            return project.models.user
        case facts.Call(function=facts.Name(path=path)) if path.endswith("get_model"):
            match value.argument(0, "app_label"), value.argument(1, "model_name"):
                case facts.Constant(value=str() as app), facts.Constant(value=str() as name):
                    return project.models.labelled(app, name, near)
                case facts.Constant(value=str() as label), None:
                    return labelled(project, label, near)
    return None


def meant(project: Project, symbol: Symbol | None, near: ClassDef | None = None) -> Model | None:
    """The model that a name was resolved to, or what the name is bound to."""
    symbol = project.names.definition(symbol)
    if isinstance(symbol, ClassDef):
        return project.models.of(symbol)
    if isinstance(symbol, ValueDef) and isinstance(symbol.assignment.value, facts.Call):
        return named(project, symbol.module, symbol.assignment.value, near)
    return None


def labelled(project: Project, label: str, near: ClassDef | None = None) -> Model | None:
    """The model with a label: ``"shop.Order"``."""
    app, _, name = label.rpartition(".")
    return project.models.labelled(app, name, near) if app else None
