"""What changes the database: noted where the code does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...finding import Place
from ...project import framework
from ...project.models import Model
from ...project.names import FunctionDef
from ..events import Form, Saved, Write
from ..loops.copied_rows import is_forced
from ..values import (
    CHANGED,
    FunctionValue,
    Instance,
    QuerySet,
    Row,
)
from . import methods as querysets
from .assigned import has_lost_its_key, key_of

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator


def note_write(
    evaluator: Evaluator,
    made: Call,
    model: Model | None,
    method: str,
    *,
    row: Row | None = None,
    queryset: QuerySet | None = None,
    form: bool = False,
) -> None:
    """Note a call that changes the database, and that a relation so written is another since.

    Source: ``Model._save_table()``: a row without a key, or with ``force_insert``, is inserted.
    """
    evaluator.events.changes_data = True
    read = queryset.read if queryset is not None else None
    if read is not None:
        key = (key_of(read.owner), read.relation.name)
        evaluator.frame.assigned[key] = CHANGED
    if row is not None and (has_lost_its_key(evaluator.frame, row) or is_forced(made.node)):
        row = replace(row, is_new=True)
    if row is not None:
        _note_saved(evaluator, row, method)
    by_form = form or (row is not None and row.of_form)
    frame = evaluator.frame
    loops = tuple(loop for loop in frame.loops if loop not in frame.left)
    write = Write(
        model,
        querysets.plain(method),
        Place.of(made.node),
        loops,
        frame.branch,
        Form.FORM if by_form else Form.CALL,
        row or (read.owner if read else None),
        read.relation if read else None,
        is_of_one=queryset is not None and queryset.is_few,
        is_isolated=all(loop in frame.isolated for loop in loops if loop.grows),
        is_result_used=evaluator.is_result_used,
        node=made.node,
        moment=frame.moment,
    )
    evaluator.events.writes.append(write)
    evaluator.events.written.append(write)


def _note_saved(evaluator: Evaluator, row: Row, method: str) -> None:
    """Note a row that is stored, where each pass of a loop brings another one."""
    if row.origin is not None and not row.is_new and evaluator.frame.grows(row.loops):
        is_deleted = method in querysets.DELETES
        evaluator.events.saved.add(Saved(row.model, row.origin, row.path, is_deleted))


def note_overridden_write(evaluator: Evaluator, function: FunctionValue, made: Call) -> None:
    """A model's own ``save``, a manager's own ``create`` or a form's own ``save`` writes too."""
    name = function.definition.name
    match function.bound:
        case Row(model=model) as row if name in querysets.ROW_WRITES:
            note_write(evaluator, made, model, name, row=row)
        case QuerySet(model=model) as queryset:
            effect = querysets.effect(name)
            if effect is not None and effect.writes:
                note_write(evaluator, made, model, name, queryset=queryset)
        case Instance(definition=form) if name == "save":
            if evaluator.project.classes.is_a(form, framework.FORM, framework.SERIALIZER):
                own = evaluator.flow.meanings.meta_model(form)
                if own is not None or _changes_data(evaluator, function.definition):
                    note_write(evaluator, made, own, name, form=True)


def _changes_data(evaluator: Evaluator, save: FunctionDef) -> bool:
    """Whether a plain form's own ``save`` changes the database, as its name promises."""
    return evaluator.flow.analyse(save).changes_data
