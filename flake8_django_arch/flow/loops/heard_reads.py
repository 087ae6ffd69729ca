"""What receivers of model signals read of a row that code saves or deletes.

Source: ``django.db.models.Model.save_base()`` and ``deletion.Collector.delete()``, which send the
very row. ``QuerySet.delete()`` drops what was joined, and bulk methods send nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.names import FunctionDef
from ...project.syntax import walk
from ..call_graph.surroundings import goes_up
from ..events import Fetch, Missing
from ..functions.handover import Handover
from ..noting import note_missing_of
from ..querysets import methods as querysets
from ..querysets.assigned import has_lost_its_key
from ..querysets.origins import Origin
from ..values import NONE, UNKNOWN, ClassValue, FunctionValue, Keywords, Known, Row, Value
from .copied_rows import is_forced
from .heard_saves import DELETING, SAVING

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..calls import Call
    from ..evaluate import Evaluator

#: What they hear when the row, and all that points to it, has gone.
_AFTERWARDS: Final = frozenset({"post_delete"})


def note(evaluator: Evaluator, row: Row, method: str, made: Call) -> None:
    """Note what receivers miss of a row whose method of Django's own is called."""
    if querysets.plain(method) == "create":
        _note(evaluator, row, SAVING, _sent(Known(True), NONE))
    elif method in querysets.DELETES:
        _note(evaluator, row, DELETING, ())
    else:
        _note(
            evaluator, row, SAVING, _sent(_is_created(evaluator, row, made), _update_fields(made))
        )


def note_overridden(evaluator: Evaluator, row: Row, method: FunctionDef) -> None:
    """Note the same of a model's own method, where that surely calls Django's."""
    name, node = method.name, evaluator.flow.node(method)
    if name in querysets.ROW_WRITES and node is not None and _surely_calls(node.body, name):
        is_deleted = name in querysets.DELETES
        sent = () if is_deleted else _sent(UNKNOWN, UNKNOWN)
        _note(evaluator, row, DELETING if is_deleted else SAVING, sent)


def _note(evaluator: Evaluator, row: Row, signals: frozenset[str], sent: Keywords) -> None:
    """Run those who hear of it.

    As in the row's own ``save()``, what a branch may pass by is not told: ``if not self.code: …``.
    """
    flow = evaluator.flow
    if not flow.project.receivers.hear_of(row.model):
        return
    unknown = {name for name, value in sent if value == UNKNOWN}
    for receiver in flow.signals.written_receivers(row.model, signals):
        if flow.signatures.of(receiver).keeps_result and not _asks_for(flow, receiver, unknown):
            note_missing_of(evaluator, receiver, _missing(evaluator, receiver, row, sent))


def _missing(
    evaluator: Evaluator, receiver: FunctionDef, row: Row, sent: Keywords
) -> Iterator[Missing]:
    handover = Handover(evaluator)
    given = (("sender", ClassValue(row.model.definition)), ("instance", row), *sent)
    bindings = handover.bindings(FunctionValue(receiver), (), given)
    found = evaluator.flow.events_below(evaluator, receiver, bindings)
    if found is None:
        return
    heard = evaluator.flow.signals.written_at(receiver).signals
    saved = {each.row.path[-1] for each in found.writes if each.row is not None and each.row.path}
    for missing in handover.missing(found):
        if missing.is_conditional or not saved.isdisjoint(missing.full_path):
            continue  # what is saved must not come from before the loop
        if _AFTERWARDS.isdisjoint(heard) or _is_of_one(missing):
            yield missing


def _is_of_one(missing: Missing) -> bool:
    """Whether it leads to single rows alone, still there when those they had have gone."""
    return isinstance(missing, Fetch) and all(hop.kind.is_forward for hop in missing.full_path)


def _asks_for(flow: Flow, receiver: FunctionDef, names: set[str]) -> bool:
    """Whether a receiver may go by something that it is sent: ``if created and instance.…``."""
    node = flow.node(receiver)
    return node is None or any(
        isinstance(each, ast.Name)
        and each.id in names
        or isinstance(each, ast.Constant)
        and each.value in names
        or isinstance(each, ast.keyword)
        and each.arg is None  # told(instance, **kwargs)
        and bool(names)
        for each in walk(node)
    )


def _sent(created: Value, update_fields: Value) -> Keywords:
    """What ``save()`` sends beside the row."""
    return (("created", created), ("raw", Known(False)), ("update_fields", update_fields))


def _is_created(evaluator: Evaluator, row: Row, made: Call) -> Value:
    """Whether ``save()`` inserts a row: not one that a queryset has brought, with its key."""
    if not isinstance(row.origin, Origin) or row.origin.is_insert or row.is_new:
        return UNKNOWN
    is_copy = has_lost_its_key(evaluator.frame, row) or is_forced(made.node)
    return UNKNOWN if is_copy else Known(False)


def _update_fields(made: Call) -> Value:
    if any(isinstance(each, ast.Starred) for each in made.node.args) or made.keyword("**"):
        return UNKNOWN
    return made.argument(3, "update_fields") or NONE


def _surely_calls(body: list[ast.stmt], name: str) -> bool:
    """Whether nothing keeps a method from ``super().save()``."""
    for statement in body:
        match statement:
            case ast.With(body=inner) | ast.AsyncWith(body=inner):
                if _surely_calls(inner, name):
                    return True
            case ast.Expr() | ast.Assign() | ast.Return() if any(
                goes_up(each, name) for each in walk(statement)
            ):
                return True
        if any(isinstance(each, ast.Return | ast.Raise) for each in walk(statement)):
            return False
    return False
