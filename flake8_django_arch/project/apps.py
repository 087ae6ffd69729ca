"""Which app a class belongs to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from . import facts

if TYPE_CHECKING:
    from .names import ClassDef, Module
    from .project import Project


def label_of(project: Project, cls: ClassDef) -> str:
    """The app label of a model: ``Meta.app_label``, its app's ``AppConfig``, or its folder's name.

    As ``django.apps.registry.Apps.get_containing_app_config``: the innermost app whose package
    holds the module.
    """
    meta = cls.inner("Meta")
    if meta is not None and (given := meta.facts.attributes.get("app_label")):
        if isinstance(given.value, facts.Constant):
            return str(given.value.value)
    folder = app_folder(project, cls.module)
    return _configured_label(project, folder) or os.path.basename(folder)


def app_folder(project: Project, module: Module) -> str:
    """The folder of the app that a module stands in: the innermost with ``apps.py`` or models."""
    folder = os.path.dirname(module.path)
    if os.path.basename(module.path) == "models.py" and not _is_models_package(folder):
        return folder
    while True:
        parent = os.path.dirname(folder)
        if not _is_models_package(folder) and _holds_app(project, folder):
            return folder
        if parent == folder or not os.path.exists(os.path.join(folder, "__init__.py")):
            return os.path.dirname(module.path)
        folder = parent


def _is_models_package(folder: str) -> bool:
    return os.path.basename(folder) == "models"


def _holds_app(project: Project, folder: str) -> bool:
    names = ("apps.py", "models.py", os.path.join("models", "__init__.py"))
    return any(os.path.exists(os.path.join(folder, name)) for name in names)


def _configured_label(project: Project, folder: str) -> str | None:
    path = os.path.join(folder, "apps.py")
    if path not in project.files:
        return None
    for cls in project.at(path).classes():
        if project.classes.is_a(cls, "django.apps.AppConfig"):
            for name in ("label", "name"):
                found = project.classes.attribute(cls, name)
                if found and isinstance(found[1].value, facts.Constant):
                    return str(found[1].value.value).rpartition(".")[2]
    return None
