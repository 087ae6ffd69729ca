"""A method of a form or serializer, and what it does beyond the rows that it is for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ...project import framework
from ...project.layers import Layer
from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from ...project.project import Project
from ..events import Write
from ..serializers import nested_targets
from ..side_effects import deeds
from ..side_effects.deeds import Deed
from .model_method import speaks
from .workflow import MethodWorkflow, is_lifecycle

#: What happens more calls away than this is not what the form is written to do.
_FURTHEST: Final = 3


class FormMethod(MethodWorkflow):
    """A method that a form or serializer of the project defines."""

    @classmethod
    def _is_owner(cls, project: Project, owner: ClassDef) -> bool:
        return project.classes.is_a(owner, framework.FORM, framework.SERIALIZER)

    @property
    def kind(self) -> str:
        """``form`` or ``serializer``."""
        is_form = self.project.classes.is_a(self.owner, framework.FORM)
        return "form" if is_form else "serializer"

    @cached_property
    def models(self) -> list[Model]:
        """The model that its ``Meta`` names, or those of the classes that inherit it."""
        own = self.flow.meanings.meta_model(self.owner)
        if own is not None:
            return [own]
        below = map(self.flow.meanings.meta_model, self.project.classes.subclasses(self.owner))
        return list(dict.fromkeys(model for model in below if model is not None))

    def _caused(self) -> Iterator[Deed]:
        """Side effects, and writes that leave the aggregate of one model."""
        found = list(deeds.caused(self.flow, self.function, self._is_followed))
        models = self.models or self._widest(found)
        for deed in found:
            if len(deed.chain) > _FURTHEST or self._makes_what_is_nested(deed):
                continue
            if not any(deeds.stays_in(deed, own) for own in models):
                yield deed

    def _makes_what_is_nested(self, deed: Deed) -> bool:
        """Whether it makes the row of a foreign key for which it nests a serializer."""
        node = self.flow.node(self.function)
        return (
            isinstance(deed.cause, Write)
            and node is not None
            and len(deed.chain) == 1
            and any(
                nested_targets.is_made_for(self.flow, self.owner, own, node, deed.cause)
                for own in self.models
            )
        )

    def _widest(self, found: list[Deed]) -> list[Model]:
        """Of a form without ``Meta.model``, the model to whose aggregate most writes belong."""
        written = [deed.cause.model for deed in found if isinstance(deed.cause, Write)]
        models = list(dict.fromkeys(model for model in written if model is not None))
        together = [sum(deeds.belongs(other, own) for other in models) for own in models]
        return [models[together.index(max(together))]] if models else []

    def _is_followed(self, function: FunctionDef) -> bool:
        """A call into a service is what a form may do; other methods speak for themselves."""
        return (
            deeds.is_of_project(function)
            and not (function.owner is not None and self._is_owner(self.project, function.owner))
            and self.project.layers.of(function.module) is not Layer.SERVICES
            and not is_lifecycle(self.project, function)
            and not speaks(self.file, function)
        )
