"""Columns that a model fills in itself where they are empty, before each of its rows is stored.

``if not self.name: self.name = self.owner.name`` in ``clean()``: of rows that the database has it
is not true, unless whoever calls it asks for empty ones, or has emptied them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...project.names import FunctionDef
from ...project.syntax import walk
from ..joining import options
from ..querysets.origins import Origin
from ..values import Row

if TYPE_CHECKING:
    from ..evaluate import Evaluator
    from ..events import Missing


def is_for_empty(evaluator: Evaluator, method: FunctionDef, missing: Missing) -> bool:
    """Whether a method reads what is missing where a column is empty, and fills it.

    That the rows have it filled is believed of a model's own columns, where the caller asks for
    the rows and nothing in it speaks of the column.
    """
    node = evaluator.flow.node(method)
    if node is None or not missing.full_path:
        return False
    fields = missing.full_path[0].source.fields
    return any(
        missing.place.line in lines
        and name in fields
        and not _may_be_empty(evaluator, missing, name)
        for name, lines in _filling(node)
    )


def _may_be_empty(evaluator: Evaluator, missing: Missing, name: str) -> bool:
    """Whether the rows may be those whose column is empty, as far as the caller tells."""
    caller = evaluator.flow.node(evaluator.function) if evaluator.function else None
    origin = missing.origin
    if caller is None or not isinstance(origin, Origin) or origin.module is not evaluator.module:
        return True
    if not caller.lineno <= origin.place.line <= (caller.end_lineno or 0):
        return True
    frame = evaluator.frame
    held = [row for each in frame.names.values() for row in options(each) if isinstance(row, Row)]
    filters = [row.loaded.filtered for row in held if row.origin == origin]
    is_set = any(at[1] == origin and set_on == name for (at, set_on), _ in frame.assigned.of_rows())
    is_asked = any(each.name == name for filtered in filters for each in filtered)
    return is_set or is_asked or not filters or any(_speaks_of(each, name) for each in walk(caller))


def _speaks_of(node: ast.AST, name: str) -> bool:
    """Whether code may filter by a column, or set it."""
    match node:
        case ast.keyword(arg=None) | ast.Name(id="setattr"):
            return True
        case ast.keyword(arg=str(word)) | ast.Constant(value=str(word)):
            return word.partition("__")[0].removesuffix("_id") == name
        case ast.Attribute(attr=word, ctx=ast.Store()):
            return word.removesuffix("_id") == name
    return False


def _filling(node: ast.AST) -> Iterator[tuple[str, range]]:
    """The columns that code fills where they are empty, with the lines that are run only then."""
    for each in walk(node):
        match each:
            case ast.If(test=test, body=[first, *_] as body):
                name = _lacking(test)
                if name and any(_column_set(statement) == name for statement in body):
                    yield name, range(first.lineno, (body[-1].end_lineno or 0) + 1)
            case ast.Assign(value=ast.BoolOp(op=ast.Or(), values=[column, *_]) as value):
                if (name := _column(column)) and name == _column_set(each):
                    yield name, range(value.lineno, (value.end_lineno or 0) + 1)


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
