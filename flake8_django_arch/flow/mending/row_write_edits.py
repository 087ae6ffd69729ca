"""The edits that save or delete the rows of a loop at once.

Source: ``django.db.models.QuerySet.update``, ``bulk_update`` and ``delete`` with what Django's
documentation says of them, and ``django.db.models.deletion.Collector``, through which both ways of
deleting go.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import dedent, indent
from typing import TYPE_CHECKING, Final, Self

from ...edits import Edit, ReplaceLoop, Span
from ...project import facts
from ...project.models import Field, Model
from ...project.syntax import is_name, names_in, times_bound
from ...project.uniqueness import Uniqueness
from ..enclosing import position
from ..events import Events
from ..querysets.loaded import WHOLE
from ..values import QuerySet
from . import bulk_forms
from .assigned_fields import Assigned
from .cascades import Cascade
from .lone_loops import LoneLoop

if TYPE_CHECKING:
    from ..file import File

#: After these a queryset may be updated and deleted, and means the same rows.
_LAZY: Final = frozenset({"all", "filter", "exclude", "order_by"})
_TRUSTED: Final = _LAZY | {"get_queryset", "update", "bulk_update", "delete", "_raw_delete"}
#: What a model may not define, so that rows are saved as Django does.
_SAVING: Final = ("save_base", "_save_table", "_do_update", "_save_parents")
#: The rows in one statement of ``bulk_update()``.
_BATCH: Final = 500


def written_at_once(
    file: File, model: Model, made: ast.AST | None, events: Events
) -> tuple[Edit, ...]:
    """``update()``, ``bulk_update()`` or ``delete()`` for a loop that saves or deletes its rows.

    None where a pass does more, where somebody hears of each row, and where the rows are not
    surely those that the queryset would write.
    """
    lone = LoneLoop.at(file, made)
    if lone is None or bulk_forms.may_be_heard(file.project, model):
        return ()
    if model.meta("base_manager_name") or not _has_plain_saving(file, model):
        return ()
    rows = _Rows.of(file, model, lone, events)
    if rows is None:
        return ()
    match lone.call:
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id=name), attr="delete"), args=[], keywords=[]
        ) if (name == rows.name):
            code = rows.deleted() if len(lone.loop.body) == 1 else None
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="save")) if (
            name == rows.name
        ):
            code = rows.saved()
        case _:
            return ()
    return () if code is None else (ReplaceLoop(Span.of(file.module.path, lone.loop), code),)


@dataclass
class _Rows:
    """The rows that a loop draws from a queryset which nothing else uses."""

    file: File
    model: Model
    lone: LoneLoop
    #: What a pass calls its row.
    name: str
    #: The manager that the queryset begins with.
    manager: ast.expr
    text: str = field(repr=False)

    @classmethod
    def of(cls, file: File, model: Model, lone: LoneLoop, events: Events) -> Self | None:
        """The rows of a loop, where its queryset can be written as well as read."""
        loop = lone.loop
        if not isinstance(loop.target, ast.Name) or not _is_plain_queryset(
            file, model, lone, events
        ):
            return None
        source = _source(lone)
        manager = None if source is None else _manager(source)
        if manager is None:
            return None
        return cls(file, model, lone, loop.target.id, manager, file.project.text(file.module))

    # Deleting

    def deleted(self) -> str | None:
        """``queryset.delete()``: signals and cascades are those of the single rows."""
        if Cascade(self.file.project, self.model).is_guarded:
            return None
        return self._called("delete()")

    # Saving

    def saved(self) -> str | None:
        """``queryset.update(…)`` where all rows get the same, else ``bulk_update()``."""
        assigned = Assigned.of(self.file, self.model, self.name, self.lone.loop.body[:-1])
        if assigned is None or not self._saves_no_more_than(assigned.fields):
            return None
        if Uniqueness(self.file.project, self.model).holds(assigned.fields):
            return None  # rows that change one after the other may swap what is unique
        if assigned.is_same_for_all:
            given = ", ".join(f"{name}={code}" for name, code in assigned.values)
            return self._called(f"update({given})")
        return self._updated_in_bulk(assigned.fields)

    def _saves_no_more_than(self, names: Sequence[str]) -> bool:
        """Whether ``save()`` changes nothing but what the loop assigns."""
        fields = self.model.fields
        match self.lone.call:
            case ast.Call(args=[], keywords=[]):
                return not any(map(_is_set_by_itself, fields.values()))
            case ast.Call(
                args=[],
                keywords=[
                    ast.keyword(arg="update_fields", value=ast.List() | ast.Tuple() as given)
                ],
            ):
                known = {each.value for each in given.elts if isinstance(each, ast.Constant)}
                is_the_same = len(given.elts) == len(known) and known == set(names)
                return is_the_same and not any(_is_set_by_itself(fields[each]) for each in names)
        return False

    def _updated_in_bulk(self, names: Sequence[str]) -> str | None:
        loop = self.lone.loop
        lines = self.text.splitlines()
        before = lines[loop.lineno - 1 : loop.body[0].lineno - 1]
        body = lines[loop.body[0].lineno - 1 : loop.body[-2].end_lineno]
        is_in_lines = bool(before) and loop.body[-1].lineno > (loop.body[-2].end_lineno or 0)
        if not is_in_lines or _spans_lines_in_text(loop):
            return None
        rows, first = self._collected()
        if rows is None or times_bound(self.lone.function, _root(self.manager)) > 1:
            return None
        quote = max('"', "'", key=self.text.count)  # as the file prefers
        quoted = ", ".join(f"{quote}{name}{quote}" for name in names)
        manager = ast.unparse(self.manager)
        assigning = indent(dedent("\n".join(body)), "    ")
        saving = f"{manager}.bulk_update({rows}, [{quoted}], batch_size={_BATCH})\n"
        return f"{first}for {self.name} in {rows}:\n{assigning}\n{saving}"

    def _collected(self) -> tuple[str | None, str]:
        """A name for all rows, and the statement that binds it, if it is not bound already."""
        rows = self.lone.loop.iter
        if isinstance(rows, ast.Name):
            return rows.id, ""
        name = _plural(self.name)
        function = self.lone.function
        is_taken = name in names_in(function)
        if is_taken or times_bound(function, name) or self._means_something(name):
            return None, ""
        return name, f"{name} = list({self._source})\n"

    def _means_something(self, name: str) -> bool:
        return self.file.project.names.resolve(self.file.module, name) is not None

    def _called(self, call: str) -> str:
        code = f"{self._source}.{call}"
        try:
            ast.parse(code)
        except SyntaxError:  # its lines stood in parentheses
            code = f"(\n    {code}\n)"
        return f"{code}\n"

    @property
    def _source(self) -> str:
        """What the loop runs over, as it is written at the margin."""
        loop = self.lone.loop
        segment = ast.get_source_segment(self.text, loop.iter) or ast.unparse(loop.iter)
        return segment.replace(f"\n{' ' * loop.col_offset}", "\n")


def _has_plain_saving(file: File, model: Model) -> bool:
    """Whether rows are saved as Django saves them, which a class may change below ``save()``."""
    classes = file.project.classes
    return all(classes.own_method(model.definition, name) is None for name in _SAVING)


def _is_plain_queryset(file: File, model: Model, lone: LoneLoop, events: Events) -> bool:
    """Whether a loop surely runs over a queryset of whole rows, which has none of them yet."""
    wanted = position(lone.loop.iter)
    found = [each.queryset for each in events.iterations if position(each.node) == wanted]
    return bool(found) and all(_is_plain(file, model, each) for each in found)


def _is_plain(file: File, model: Model, queryset: QuerySet) -> bool:
    managers = file.project.models.managers
    return (
        queryset.model is model
        and queryset.gives_rows
        and not (queryset.is_locked or queryset.is_few or queryset.is_manager)
        and queryset.loaded.mask is WHOLE
        and (queryset.read is None or queryset.read.entry is None)
        and managers.default(model).is_known
        and managers.leave_alone(queryset.definitions, _TRUSTED)
    )


def _source(lone: LoneLoop) -> ast.expr | None:
    """What the loop runs over; of a name that serves nothing else, what it is bound to."""
    rows = lone.loop.iter
    if not isinstance(rows, ast.Name):
        return rows
    uses = [n for n in ast.walk(lone.function) if is_name(n, rows.id)]
    if times_bound(lone.function, rows.id) != 1 or len(uses) != 2:
        return None
    for node in ast.walk(lone.function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name == rows.id:
                return value
    return None


def _manager(source: ast.expr) -> ast.expr | None:
    """``Order.objects`` of ``Order.objects.filter(…)``, if each call gives the rows to write."""
    node = source
    while isinstance(node, ast.Call):
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in _LAZY:
            return None
        node = node.func.value
    return node if node is not source and _is_dotted(node) else None


def _root(node: ast.expr) -> str:
    """The name that a dotted one begins with."""
    return ast.unparse(node).partition(".")[0]


def _is_dotted(node: ast.expr) -> bool:
    match node:
        case ast.Attribute(value=ast.Name()):
            return True
        case ast.Attribute(value=ast.Attribute() as inner):
            return _is_dotted(inner)
    return False


def _is_set_by_itself(each: Field) -> bool:
    """Whether saving a row may give a field another value."""
    is_djangos = each.type.startswith("django.") or each.relation is not None
    return not is_djangos or each.option("auto_now") not in (None, facts.Constant(False))


def _spans_lines_in_text(loop: ast.For) -> bool:
    return any(
        isinstance(node, ast.Constant | ast.JoinedStr)
        and node.end_lineno is not None
        and node.end_lineno > node.lineno
        for node in ast.walk(loop)
    )


def _plural(name: str) -> str:
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(("s", "x", "z", "ch", "sh")) else f"{name}s"
