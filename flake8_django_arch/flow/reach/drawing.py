"""What every reader begins with: it stands somewhere in the file and draws one row of many."""

from __future__ import annotations

import ast

from ...finding import Place
from ...project.names import ClassDef
from ..querysets import rows
from ..evaluate import Evaluator
from ..file import File
from ..frame import Frame
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
