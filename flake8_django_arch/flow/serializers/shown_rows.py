"""The rows that DRF hands the methods of a ModelSerializer: those of its own model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...project.models import Model
from ...project.names import ClassDef, FunctionDef
from ..querysets.loaded import SOMETHING
from ..values import Dictionary, Instance, Items, QuerySet, Row
from .output_fields import Shape

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Called


class ShownRows:
    """Answers which rows serializers hand their methods. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._models: dict[ClassDef, Model | None] = {}

    def of(self, method: FunctionDef, name: str) -> Row | None:
        """The row that ``get_total(self, order)`` gets: its parameter of that name."""
        serializer, parameters = method.owner, method.facts.parameters
        if serializer is None or len(parameters) != 2 or parameters[1].name != name:
            return None
        if not _is_shown_by(self._flow, serializer, method):
            return None
        if serializer not in self._models:
            self._models[serializer] = _model_of(self._flow, serializer)
        model = self._models[serializer]
        return None if model is None else Row(model, SOMETHING)


def _model_of(flow: Flow, serializer: ClassDef) -> Model | None:
    """The model of all rows that a serializer shows."""
    if not flow.project.serializers.is_model_serializer(serializer):
        return None
    model = flow.meanings.meta_model(serializer)
    if model is None or any(_is_for_others(c, model) for c in flow.callers.makers(serializer)):
        return None
    return model


def _is_for_others(call: Called, model: Model) -> bool:
    """Whether a serializer is given something to show that is known to be no row of its model."""
    match call.argument(0, "instance"):
        case Row(model=other) | QuerySet(model=other, gives_rows=True):
            return not model.may_share_rows(other)
        case Instance() | Dictionary() | Items(item=Instance() | Dictionary()):
            return True
    return False


def _is_shown_by(flow: Flow, serializer: ClassDef, method: FunctionDef) -> bool:
    """Whether a method is how a serializer shows a row, or one of its fields.

    What ``super().to_representation(order)`` reads is told of the fields that read it.
    """
    if method.name == "to_representation":
        return "super" not in flow.words.of(method)
    return any(
        field.shape is Shape.METHOD and field.name == method.name
        for field in flow.serializer_fields.of(serializer)
    )
