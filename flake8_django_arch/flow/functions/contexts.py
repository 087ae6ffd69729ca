"""What ``with`` enters: objects of the project's own classes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.names import FunctionDef
from .. import special_methods
from ..values import UNKNOWN, FunctionValue, Value
from .decorators import ends_of

if TYPE_CHECKING:
    from ..evaluate import Evaluator


def entered(evaluator: Evaluator, node: ast.With | ast.AsyncWith, value: Value) -> Value:
    """What ``with value as name`` gives the name: what the object's own method gives."""
    name = "__aenter__" if isinstance(node, ast.AsyncWith) else "__enter__"
    method = special_methods.of(evaluator, value, (name,))
    if method is None:
        return value
    given = evaluator.flow.result(evaluator, FunctionValue(method, value), ())
    return value if given == UNKNOWN and _gives_itself(evaluator, method) else given


def _gives_itself(evaluator: Evaluator, method: FunctionDef) -> bool:
    """Whether it ends with ``return self`` wherever it ends, whatever decorates it."""
    node = evaluator.flow.node(method)
    several = [] if node is None else list(ends_of(node.body))
    return bool(several) and all(map(_is_itself, several))


def _is_itself(end: ast.AST) -> bool:
    match end:
        case ast.Return(value=ast.Name(id="self")):
            return True
    return False
