"""All models of a project, and how they are found: by class, by label, and as its user."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from . import apps, facts, framework, users
from .managers import Managers
from .model_fields import ModelFields
from .model_relations import ModelRelations
from .models import Model
from .names import ClassDef

if TYPE_CHECKING:
    from .project import Project


class ModelGraph:
    """All models of a project and of the installed packages that it names."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.managers = Managers(project)
        self.fields = ModelFields(project)
        self.relations = ModelRelations(self)
        self._models: dict[ClassDef, Model | None] = {}

    def of(self, cls: ClassDef) -> Model | None:
        """The model that a class is, or None."""
        if cls not in self._models:
            self._models[cls] = None
            if cls.path == framework.MODEL:
                return None
            if self.project.classes.is_a(cls, framework.MODEL) or self._holds_fields(cls):
                meta = cls.inner("Meta")
                self._models[cls] = Model(
                    self,
                    cls,
                    apps.label_of(self.project, cls),
                    _flag(meta, "abstract"),
                    _flag(meta, "proxy"),
                )
        return self._models[cls]

    def _holds_fields(self, cls: ClassDef) -> bool:
        """A class with a base that nobody knows, and fields of Django's, is taken for a model."""
        if self.project.classes.is_fully_known(cls):
            return False
        return any(
            isinstance(assignment.value, facts.Call)
            and (found := self.fields.type_of(cls, assignment.value.function)) is not None
            and found[0].startswith("django.db.models.")
            for assignment in cls.facts.attributes.values()
        )

    @cached_property
    def all(self) -> list[Model]:
        """The project's models."""
        found = []
        heads = self.project.class_heads
        for path, outline in self.project.outlines.items():
            folders, file = os.path.split(path)
            is_usual = file == "models.py" or os.path.basename(folders) == "models"
            if (outline.holds_models or is_usual) and os.path.basename(folders) != "migrations":
                module = self.project.at(path)
                for cls in module.classes() if heads.may_hold_models(module) else ():
                    model = self.of(cls)
                    if model is not None:
                        found.append(model)
        return found

    @cached_property
    def _by_label(self) -> dict[tuple[str, str], list[Model]]:
        labels: dict[tuple[str, str], list[Model]] = {}
        for model in self.all:
            labels.setdefault((model.app.lower(), model.name.lower()), []).append(model)
        return labels

    def labelled(self, app: str, name: str, near: ClassDef | None = None) -> Model | None:
        """The model that Django knows as ``app.Name``; of several, the one nearest in the tree."""
        found = self._by_label.get((app.lower(), name.lower()), [])
        if not found:
            return self.installed(app, name)
        own = near.module.path if near else ""
        return max(found, key=lambda model: _shared(model.definition.module.path, own))

    def installed(self, app: str, name: str) -> Model | None:
        """The model of an installed app, as its package's own ``models`` defines it."""
        for package in (f"django.contrib.{app}.models", f"{app}.models"):
            module = self.project.installed(package)
            for cls in module.classes() if module else ():
                if cls.name.lower() == name.lower():
                    return self.of(cls)
        return None

    @cached_property
    def user(self) -> Model | None:
        """The model that ``AUTH_USER_MODEL`` names, ``auth.User`` where it names none."""
        app, _, name = (users.main_label(self.project) or users.DJANGOS).partition(".")
        for model in self._by_label.get((app.lower(), name.lower()), []):
            return model
        return self.installed(app, name)


def _flag(meta: ClassDef | None, name: str) -> bool:
    if meta is None:
        return False
    found = meta.facts.attributes.get(name)
    return found is not None and found.value == facts.Constant(True)


def _shared(path: str, other: str) -> int:
    """How many leading characters two paths share."""
    return next((n for n, (a, b) in enumerate(zip(path, other, strict=False)) if a != b), len(path))
