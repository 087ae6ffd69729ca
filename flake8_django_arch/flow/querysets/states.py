"""Fields that tell what state a row is in, and not what it is: code changes them.

``alarm.status``, where an alarm is opened and closed: of closed ones there are many.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.extract_conditions import constant
from ...project.models import Model
from ...project.names import FunctionDef
from ...project.syntax import keyword_of, walk
from ..enclosing import position
from ..values import Method, QuerySet, Row
from . import methods as querysets

if TYPE_CHECKING:
    from ..analysis import Flow

_UPDATES: Final = querysets.with_twins({"update"})
#: A name that more modules mention than this is not looked for.
_MOST_MODULES: Final = 60


def is_state(flow: Flow, model: Model, field: str) -> bool:
    """Whether the project gives the field a constant in rows that are there already.

    What somebody types is no state: a new name.
    """
    modules = flow.project.mentions.of(field)
    return len(modules) <= _MOST_MODULES and any(
        _sets(flow, function, model, field) or _updates(flow, function, model, field)
        for module in modules
        for function in module.functions_and_methods()
    )


def _sets(flow: Flow, function: FunctionDef, model: Model, field: str) -> bool:
    """``alarm.status = CLOSED``"""
    node = flow.node(function)
    if node is None or field not in flow.words.assigned(function):
        return False
    targets = {
        position(target)
        for each in walk(node)
        if isinstance(each, ast.Assign) and _is_constant(each.value)
        for target in each.targets
    }
    return any(
        change.name == field and position(change.node) in targets and _is_old(change.row, model)
        for change in flow.analyse(function).changes
    )


def _is_old(row: Row, model: Model) -> bool:
    is_new = row.is_new or row.is_created
    return row.model.concrete is model.concrete and not row.path and not is_new


def _updates(flow: Flow, function: FunctionDef, model: Model, field: str) -> bool:
    """``alarms.update(status=CLOSED)``"""
    if _UPDATES.isdisjoint(flow.words.of(function)):
        return False
    for call in flow.analyse(function).calls:
        match call.target, call.node:
            case Method(receiver=QuerySet(model=changed), name=name), ast.Call() as node:
                given = keyword_of(node, field) if name in _UPDATES else None
                if changed.concrete is model.concrete and given and _is_constant(given):
                    return True
    return False


def _is_constant(value: ast.expr) -> bool:
    return not isinstance(constant(value), facts.Opaque)
