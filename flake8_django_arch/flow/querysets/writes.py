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
from .assigned import has_lost_its_key

if TYPE_CHECKING:
    from ..calls import Call
    from ..evaluate import Evaluator


def note_write(evaluator: Evaluator, made: Call, method: str, of: Row | QuerySet) -> None:
    """Note a method of a row or a queryset that changes the database.

    Source: ``Model._save_table()``: a row without a key, or with ``force_insert``, is inserted.
    """
    frame = evaluator.frame
    write = _write(evaluator, made, of.model, method)
    if isinstance(of, QuerySet):
        if (read := of.read) is not None:
            frame.assigned.put(read.owner, read.relation.name, CHANGED)
            write = replace(write, row=read.owner, relation=read.relation)
        _note(evaluator, replace(write, is_of_one=of.is_few))
        return
    if has_lost_its_key(frame, of) or is_forced(made.node):
        of = replace(of, is_new=True)
    _note_saved(evaluator, of, method)
    _note(evaluator, replace(write, row=of, form=Form.FORM if of.of_form else Form.CALL))


def note_form_save(evaluator: Evaluator, made: Call, model: Model | None) -> None:
    """Note that a form or a serializer saves what it has checked."""
    _note(evaluator, replace(_write(evaluator, made, model, "save"), form=Form.FORM))


def _write(evaluator: Evaluator, made: Call, model: Model | None, method: str) -> Write:
    """The write of a call, as far as its place tells of it."""
    frame = evaluator.frame
    loops = tuple(loop for loop in frame.loops if loop not in frame.left)
    return Write(
        model,
        querysets.plain(method),
        Place.of(made.node),
        loops,
        frame.branch,
        Form.CALL,
        is_isolated=all(loop in frame.isolated for loop in loops if loop.grows),
        is_of_batch=Place.of(made.node) in frame.at_once,
        is_result_used=evaluator.is_result_used,
        node=made.node,
        moment=frame.moment,
    )


def _note(evaluator: Evaluator, write: Write) -> None:
    events = evaluator.events
    events.changes_data = True
    events.writes.append(write)
    events.written.append(write)


def _note_saved(evaluator: Evaluator, row: Row, method: str) -> None:
    """Note a row that is stored, where each pass of a loop brings another one."""
    if row.origin is not None and not row.is_new and evaluator.frame.grows(row.loops):
        is_deleted = method in querysets.DELETES
        evaluator.events.saved.add(Saved(row.model, row.origin, row.path, is_deleted))


def note_overridden_write(evaluator: Evaluator, function: FunctionValue, made: Call) -> None:
    """A model's own ``save``, a manager's own ``create`` or a form's own ``save`` writes too."""
    name = function.definition.name
    match function.bound:
        case Row() as row if name in querysets.ROW_WRITES:
            note_write(evaluator, made, name, row)
        case QuerySet() as queryset:
            effect = querysets.effect(name)
            if effect is not None and effect.writes:
                note_write(evaluator, made, name, queryset)
        case Instance(definition=form) if name == "save":
            if evaluator.project.classes.is_a(form, framework.FORM, framework.SERIALIZER):
                own = evaluator.flow.meanings.meta_model(form)
                if own is not None or _changes_data(evaluator, function.definition):
                    note_form_save(evaluator, made, own)


def _changes_data(evaluator: Evaluator, save: FunctionDef) -> bool:
    """Whether a plain form's own ``save`` changes the database, as its name promises."""
    return evaluator.flow.analyse(save).changes_data
