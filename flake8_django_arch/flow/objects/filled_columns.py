"""Columns that a model fills in itself where they are empty, before each of its rows is stored.

``if not self.name: self.name = self.owner.name`` in ``clean()``: of rows that the database has it
is not true.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.names import FunctionDef
from ...project.syntax import walk

if TYPE_CHECKING:
    from ..analysis import Flow


def is_for_empty(flow: Flow, method: FunctionDef, line: int) -> bool:
    """Whether a line of a method is for rows whose column is empty, and fills it."""
    node = flow.node(method)
    return node is not None and any(line in lines for lines in _filling(node))


def _filling(node: ast.AST) -> Iterator[range]:
    for each in walk(node):
        match each:
            case ast.If(test=test, body=[first, *_] as body):
                name = _lacking(test)
                if name and any(_column_set(statement) == name for statement in body):
                    yield range(first.lineno, (body[-1].end_lineno or 0) + 1)
            case ast.Assign(value=ast.BoolOp(op=ast.Or(), values=[column, *_]) as value):
                if (name := _column(column)) and name == _column_set(each):
                    yield range(value.lineno, (value.end_lineno or 0) + 1)


def _lacking(test: ast.expr) -> str:
    """The column that is empty where a condition holds."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=column):
            return _column(column)
        case ast.Compare(
            left=column, ops=[ast.Is() | ast.Eq()], comparators=[ast.Constant(value=None | "")]
        ):
            return _column(column)
    return ""


def _column_set(statement: ast.stmt) -> str:
    """The column that a statement sets."""
    match statement:
        case ast.Assign(targets=[target]):
            return _column(target)
    return ""


def _column(node: ast.expr) -> str:
    """The field of ``self`` that an expression reads or sets: of ``self.owner_id`` the owner."""
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return name.removesuffix("_id")
    return ""
