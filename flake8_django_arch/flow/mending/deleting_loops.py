"""Loops that do nothing but delete the rows of a queryset, which ``delete()`` on it does as well.

Source: ``django.db.models.query.QuerySet.delete``: it sends the signals of each row and follows
``on_delete``; it refuses slices, ``values()``, and what ``distinct()`` or ``union()`` gave.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from ...project.project import Project
from ...project.source import FunctionNode
from ...project.syntax import is_twin
from ..loops.passes import Passes, written
from ..loops.question import Reading
from ..values import QuerySet

if TYPE_CHECKING:
    from ..events import Events, Write
    from ..querysets.origins import Loop

#: What a manager or queryset must not define itself.
_DELETING: Final = frozenset({"delete", "_raw_delete"})


def deletes_all_it_finds(
    project: Project, function: FunctionNode, write: Write, events: Events, loop: Loop
) -> bool:
    """Whether a loop is ``for order in queryset: order.delete()``, and Django deletes that too."""
    for each in written(function, [loop]):
        if isinstance(each, ast.For) and _is_all_of(each, write.node):
            drawn = [one.queryset for one in events.iterations if loop.runs_over(one.node)]
            are_plain = all(_has_djangos_delete(project, write, one) for one in drawn)
            question = Reading(function, Passes(())).of(each.iter)
            return bool(drawn) and are_plain and question.is_whole and question.is_plain
    return False


def _is_all_of(loop: ast.For, call: ast.Call | None) -> bool:
    match loop:
        case ast.For(
            target=ast.Name(id=drawn),
            body=[
                ast.Expr(
                    ast.Call(
                        func=ast.Attribute(value=ast.Name(id=deleted)), args=[], keywords=[]
                    ) as only
                )
            ],
            orelse=[],
        ):
            return call is not None and is_twin(only, call) and drawn == deleted
    return False


def _has_djangos_delete(project: Project, write: Write, queryset: QuerySet) -> bool:
    """Whether it gives the rows that are deleted, and leaves deleting them to Django."""
    is_known = project.models.managers.leave_alone(queryset.definitions, _DELETING)
    return queryset.model is write.model and queryset.gives_rows and is_known
