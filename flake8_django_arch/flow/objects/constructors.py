"""What a model's own ``__init__`` reads of a row that comes from the database.

Source: ``django.db.models.query.ModelIterable``: a row is made first, with its key, and what a
join brought is put on it afterwards. So what ``__init__`` reads costs a query whatever was joined,
and is there from then on.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.models import Model
from ...project.names import FunctionDef
from ...project.syntax import positional_of, walk

if TYPE_CHECKING:
    from ..analysis import Flow


class Constructors:
    """Answers what the constructors of models read. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._read: dict[Model, frozenset[str]] = {}

    def read(self, model: Model) -> frozenset[str]:
        """What a model's ``__init__`` reads, itself or through its other methods."""
        if model not in self._read:
            found: set[str] = set()
            waiting = ["__init__"]
            while waiting:
                method = self._flow.project.classes.own_method(model.definition, waiting.pop())
                if method is not None:
                    new = self._attributes_read(model, method) - found
                    found |= new
                    waiting += new
            self._read[model] = frozenset(found)
        return self._read[model]

    def ask(self, model: Model) -> bool:
        """Whether each row that is made costs a query, so that none is made to learn if it is."""
        return not self.read(model).isdisjoint(model.relations)

    def _attributes_read(self, model: Model, method: FunctionDef) -> set[str]:
        node = self._flow.node(method)
        if node is None:
            return set()
        given = positional_of(node.args)
        stored = _StoredRow(given[0].arg if given else "", frozenset({"pk", model.primary_key}))
        return {
            inner.attr
            for inner in stored.meets(node.body)
            if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Load)
        }


class _StoredRow:
    """A row with a key, in a method that may ask whether it has one: ``if not self.pk:``."""

    def __init__(self, name: str, keys: frozenset[str]) -> None:
        self._name = name
        self._keys = keys

    def meets(self, body: list[ast.stmt]) -> Iterator[ast.AST]:
        """The nodes of some statements, but for those that only a new row comes to."""
        for statement in body:
            if not isinstance(statement, ast.If):
                yield from walk(statement)
                continue
            yield from walk(statement.test)
            passes = self._passes(statement.test)
            if passes is not False:
                yield from self.meets(statement.body)
            if not passes:
                yield from self.meets(statement.orelse)
            if passes and isinstance(statement.body[-1], ast.Return):
                return

    def _passes(self, test: ast.expr) -> bool | None:
        """Whether a condition holds; None where its key does not tell."""
        match test:
            case ast.Attribute(value=ast.Name(id=self._name), attr=name) if name in self._keys:
                return True
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                passes = self._passes(operand)
                return None if passes is None else not passes
            case ast.Compare(left=left, ops=[operator], comparators=[ast.Constant(value=None)]):
                if self._passes(left) and isinstance(left, ast.Attribute):
                    return isinstance(operator, ast.IsNot | ast.NotEq)
            case ast.BoolOp(op=operator, values=values):
                settling = isinstance(operator, ast.Or)
                several = {self._passes(value) for value in values}
                if settling in several:
                    return settling
                return None if None in several else not settling
        return None
