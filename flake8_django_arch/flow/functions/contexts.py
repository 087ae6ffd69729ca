"""What ``with`` enters: objects of the project's own classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..values import FunctionValue, Instance, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def entered(evaluator: Evaluator, value: Value) -> Value:
    """What ``with value as name`` gives the name: what the object's ``__enter__`` gives."""
    if not isinstance(value, Instance):
        return value
    method = evaluator.project.classes.projects_method(value.definition, "__enter__")
    if method is None:
        return value
    return evaluator.flow.result(evaluator, FunctionValue(method, value), ())
