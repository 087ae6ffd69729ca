"""Methods and properties that give nothing but a condition on their row: ``Order.is_open``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ...project.models import Model
from ...project.names import FunctionDef
from ...project.syntax import without_docstring
from .. import type_tests
from ..values import Row
from .loaded import Filtered

if TYPE_CHECKING:
    from ..analysis import Flow

_Said = frozenset[Filtered]


class TellingMethods:
    """Answers what they tell of the row. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        #: By how deep it was asked too: two that name each other tell no more the deeper it goes.
        self._said: dict[tuple[FunctionDef, Model, bool, int], _Said] = {}

    def said(self, model: Model, method: FunctionDef, outcome: bool, depth: int) -> _Said:
        """What holds of the row where the method has that outcome; nothing of most methods."""
        key = (method, model, outcome, depth)
        if key not in self._said:
            self._said[key] = self._read(model, method, outcome, depth)
        return self._said[key]

    def _read(self, model: Model, method: FunctionDef, outcome: bool, depth: int) -> _Said:
        if self._flow.project.classes.is_overridden(model.definition, method.name):
            return frozenset()
        node = self._flow.node(method)
        signature = self._flow.signatures.of(method)
        if node is None or signature.is_cached_property or not signature.keeps_result:
            return frozenset()
        match node.args, without_docstring(node.body):
            case ast.arguments(args=[ast.arg(arg=name)]), [ast.Return(value=ast.expr() as test)]:
                inside = self._flow.meanings.within(method, {name: Row(model)}, depth)
                if inside is not None:
                    row = type_tests.narrowed(inside, test, outcome).get(name)
                    return row.loaded.filtered if isinstance(row, Row) else frozenset()
        return frozenset()
