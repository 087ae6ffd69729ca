"""What every reader begins with: it stands somewhere in the file and draws one row of many."""

from __future__ import annotations

import ast

from ...finding import Place
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import walk
from ..evaluate import Evaluator
from ..file import File
from ..frame import Frame
from ..querysets import rows
from ..querysets.origins import Loop
from ..values import Value


def standing(file: File, owner: ClassDef | None, place: Place) -> Evaluator:
    """An evaluator at a place of the file, in no loop: what it meets, it meets there."""
    evaluator = Evaluator(file.flow, file.module, owner, Frame({}))
    evaluator.line, evaluator.asker = place.line, named("", place)
    return evaluator


def named(name: str, place: Place) -> ast.Name:
    """A name that stands at a place, for what reads without being an expression."""
    return ast.Name(name, lineno=place.line, col_offset=place.column, end_lineno=None)


def draw(evaluator: Evaluator, value: Value, node: ast.expr) -> Value:
    """One row of many: from here on the evaluator is in the loop over them."""
    place = Place.of(node)
    loop = Loop(id(node), place.line, evaluator.grows(value), place.column)
    row = rows.item_of(evaluator, value, node, loop)
    evaluator.frame.loops = (loop,)
    return row


def returned(file: File, method: FunctionDef) -> Place | None:
    """Where a method returns the rows that it gives, if it returns any."""
    node = file.flow.node(method)
    found = [
        inner.value
        for inner in (walk(node) if node else ())
        if isinstance(inner, ast.Return)
        and inner.value is not None
        and not _gives_none(inner.value)
    ]
    return Place.of(found[-1]) if found else None


def _gives_none(value: ast.expr) -> bool:
    """Whether it is ``Order.objects.none()``, which has no rows to load anything for."""
    match value:
        case ast.Call(func=ast.Attribute(attr="none"), args=[]):
            return True
    return False
