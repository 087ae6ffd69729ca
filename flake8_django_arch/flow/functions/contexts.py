"""What ``with`` enters: objects of the project's own classes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.names import FunctionDef
from ..values import UNKNOWN, FunctionValue, Instance, Value

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def entered(evaluator: Evaluator, value: Value) -> Value:
    """What ``with value as name`` gives the name: what the object's ``__enter__`` gives."""
    if not isinstance(value, Instance):
        return value
    method = evaluator.project.classes.projects_method(value.definition, "__enter__")
    if method is None:
        return value
    given = evaluator.flow.result(evaluator, FunctionValue(method, value), ())
    return value if given == UNKNOWN and _gives_itself(evaluator, method) else given


def _gives_itself(evaluator: Evaluator, method: FunctionDef) -> bool:
    node = evaluator.flow.node(method)
    match None if node is None else node.body[-1]:
        case ast.Return(value=ast.Name(id="self")):
            return True
    return False
