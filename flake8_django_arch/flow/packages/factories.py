"""Classes of factory_boy that make a model's rows for tests."""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.models import Model
from ...project.names import ClassDef, Module

if TYPE_CHECKING:
    from ..analysis import Flow

#: A class of factories among the words of a file.
_NAMED: Final = re.compile(rb" _?(?:[A-Z]\w*)?Factory ")
_BASES: Final = (
    *("factory.django.DjangoModelFactory", "factory.DjangoModelFactory"),
    *("factory.Factory", "factory.base.Factory"),
)


class Factories:
    """Answers which models have a factory."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow

    def is_factory(self, cls: ClassDef) -> bool:
        """Whether a class is one of factory_boy's, near or far."""
        return self._flow.project.classes.is_a(cls, *_BASES)

    def of(self, model: Model) -> ClassDef | None:
        """The factory of a model, or None."""
        return self._by_model.get(model.definition)

    def has_package(self, module: Module) -> bool:
        """Whether a module is a package whose modules define factories: ``factories/__init__``."""
        if not module.is_package:
            return False
        folder = os.path.dirname(module.path)
        return any(os.path.dirname(cls.module.path) == folder for cls in self._by_model.values())

    @cached_property
    def _by_model(self) -> dict[ClassDef, ClassDef]:
        found: dict[ClassDef, ClassDef] = {}
        for path, outline in self._flow.project.outlines.items():
            if _NAMED.search(outline.words):
                for cls in self._flow.project.at(path).classes():
                    model = self._model(cls) if self.is_factory(cls) else None
                    if model is not None:
                        found.setdefault(model.definition, cls)
        return found

    def _model(self, cls: ClassDef) -> Model | None:
        """The model that ``Meta.model`` names, be it as a text; an abstract factory makes none."""
        classes, models = self._flow.project.classes, self._flow.project.models
        own = cls.inner("Meta")
        if own is not None and (abstract := own.facts.attributes.get("abstract")):
            if abstract.value != facts.Constant(False):
                return None
        meta = classes.inner(cls, "Meta")
        found = None if meta is None else classes.attribute(meta, "model")
        match found:
            case (_, facts.Assignment(value=facts.Constant(value=str() as label))):
                app, _, name = label.partition(".")
                return models.labelled(app, name, near=cls)
            case (_, facts.Assignment(value=facts.Name(path=path))) if path.endswith(
                "AUTH_USER_MODEL"
            ):
                return models.user
        return self._flow.meanings.meta_model(cls)
