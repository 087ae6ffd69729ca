"""A row that is the ticket of a job: made for the task alone, which writes on it how far it is.

``export = Export.objects.create(...); run_export.delay(export.pk)`` is answered with the export's
status, as a task is whose id goes into the response.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.syntax import argument_of, is_name, walk
from ..enclosing import position
from ..events import Called, Form, Write
from ..side_effects import deeds
from ..values import FunctionValue, Method

if TYPE_CHECKING:
    from .view import View

#: What converts a key on its way to the task.
_CONVERSIONS: Final = frozenset({"int", "str"})
_WITH_ARGUMENTS: Final = "apply_async"


def is_ticket(view: View, write: Write, dispatch: Called) -> bool:
    """Whether a row is made for a task that is handed nothing else and tells its state by it."""
    name = _made_row(view, write)
    task = _task(dispatch)
    if name is None or task is None or not _is_all_it_takes(dispatch.node, name):
        return False
    told = set(_told(view, name, dispatch.place.line))
    return not told.isdisjoint(_set_by(view, task, write))


def _made_row(view: View, write: Write) -> str | None:
    """The name that the view gives to the row."""
    if write.method != "create" or write.form is not Form.CALL or write.node is None:
        return None
    made = position(write.node)
    for node in walk(view.node):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if position(value) == made:
                return name
    return None


def _task(dispatch: Called) -> FunctionDef | None:
    match dispatch.target:
        case Method(receiver=FunctionValue(definition=task)):
            return task
    return None


def _is_all_it_takes(call: ast.expr, row: str) -> bool:
    """Whether a task is handed one attribute of a row and nothing else."""
    if not isinstance(call, ast.Call):
        return False
    handed = list(_handed(call))
    if len(handed) != 1:
        return False
    value = handed[0]
    match value:
        case ast.Call(func=ast.Name(id=name), args=[inner], keywords=[]) if name in _CONVERSIONS:
            value = inner
    return isinstance(value, ast.Attribute) and is_name(value.value, row)


def _handed(call: ast.Call) -> Iterator[ast.expr]:
    if isinstance(call.func, ast.Attribute) and call.func.attr == _WITH_ARGUMENTS:
        for place, name in enumerate(("args", "kwargs")):
            match argument_of(call, place, name):
                case ast.Tuple(elts=values) | ast.List(elts=values) | ast.Dict(values=values):
                    yield from values
                case ast.expr() as given:
                    yield given
    else:
        yield from call.args
        yield from (keyword.value for keyword in call.keywords)


def _told(view: View, row: str, line: int) -> Iterator[str]:
    """The attributes of a row that the view answers with."""
    for node in walk(view.node):
        if isinstance(node, ast.Return) and node.lineno > line and node.value is not None:
            for inner in walk(node.value):
                if isinstance(inner, ast.Attribute) and is_name(inner.value, row):
                    yield inner.attr


def _set_by(view: View, task: FunctionDef, write: Write) -> Iterator[str]:
    """The fields that a task sets on rows of the model that was written."""
    assert write.model is not None
    for way in deeds.reached(view.flow, task, deeds.is_of_project):
        for model, field in way.events.changed:
            if model.family & write.model.family:
                yield field
        for other in way.events.writes:
            if other.model is not None and other.model.family & write.model.family:
                if other.method == "update" and other.node is not None:
                    yield from (keyword.arg or "" for keyword in other.node.keywords)
