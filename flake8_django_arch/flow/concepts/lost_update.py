"""A number read from a row, changed in Python and saved: what others saved meanwhile is lost."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project import framework
from ...project.models import Field, Model
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import walk
from .. import exits
from ..call_graph.locks import holds_lock
from ..enclosing import Position, position
from ..events import Called, Change, are_exclusive
from ..file import Concept, File
from ..querysets import methods as querysets
from ..querysets.assigned import key_of
from ..querysets.origins import Origin
from ..values import FunctionValue, Instance, Method, QuerySet, Row

_SAVES: Final = frozenset({"save", "asave"})
_ARITHMETIC: Final = (ast.Add, ast.Sub, ast.Mult, ast.Div)
_NUMBERS: Final = frozenset(
    f"django.db.models.{name}Field"
    for name in (
        *("BigInteger", "Decimal", "Duration", "Float", "Integer", "PositiveBigInteger"),
        *("PositiveInteger", "PositiveSmallInteger", "SmallInteger"),
    )
)
_Statement = ast.Assign | ast.AugAssign


class LostUpdate(Concept):
    """The save of a row whose numbers were computed from what the same function had read."""

    def __init__(self, file: File, save: Called, model: Model, names: list[str]) -> None:
        super().__init__(file)
        self.place = save.place
        self.model = model
        #: The fields that were counted up or down.
        self.names = names

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in functions that hold no lock; tests and migrations are alone."""
        if not file.is_application:
            return
        for function in file.functions():
            if _SAVES.isdisjoint(file.flow.words.of(function)):
                continue
            node = file.flow.node(function)
            updates = {} if node is None else _updates(node)
            if node is not None and updates and not holds_lock(node):
                yield from cls._in(file, function, node, updates)

    @classmethod
    def _in(
        cls,
        file: File,
        function: FunctionDef,
        node: FunctionNode,
        updates: dict[ast.Attribute, _Statement],
    ) -> Iterator[Self]:
        story = _Story(file, function, node)
        found: dict[Place, tuple[Called, Model, list[str]]] = {}
        for target in updates:
            row, save = story.lost(target)
            if row is not None and save is not None:
                names = found.setdefault(save.place, (save, row.model, []))[2]
                if target.attr not in names:
                    names.append(target.attr)
        for save, model, names in found.values():
            yield cls(file, save, model, names)


class _Story:
    """What one function does with the rows that it reads."""

    def __init__(self, file: File, function: FunctionDef, node: FunctionNode) -> None:
        events = file.flow.analyse(function)
        self._file = file
        self._function = function
        self._node = node
        self._changes: dict[Position | None, list[Change]] = {}
        for change in events.changes:
            self._changes.setdefault(position(change.node), []).append(change)
        self._calls = events.calls
        self._saves = [call for call in events.calls if _saved(call) is not None]

    def lost(self, target: ast.Attribute) -> tuple[Row | None, Called | None]:
        """The row that an update changes and the call that saves it, if others' may be lost."""
        changes = self._changes.get(position(target), [])
        if not changes or not all(self._is_read(change, target) for change in changes):
            return None, None
        row = changes[0].row
        field = row.model.fields.get(target.attr)
        if field is None or not self._is_number(field) or self._is_of_new_row(target):
            return None, None
        return row, self._save_after(changes)

    def _save_after(self, changes: list[Change]) -> Called | None:
        """The first call after a change that writes it to the database."""
        target = changes[0].node
        keys = {key_of(change.row) for change in changes}
        for save in sorted(self._saves, key=lambda call: call.place):
            row = _saved(save)
            assert row is not None and isinstance(save.node, ast.Call)
            if (
                key_of(row) in keys
                and _owner(save.node) == ast.unparse(target.value)
                and target.lineno <= save.place.line
                and not all(are_exclusive(change.branch, save.branch) for change in changes)
                and exits.meet(self._node, target.lineno, save.place.line)
            ):
                return save if _writes(save.node, target.attr) else None
        return None

    def _is_read(self, change: Change, target: ast.Attribute) -> bool:
        """Whether this function read the row, without a lock."""
        row = change.row
        if isinstance(row.origin, Origin):
            if row.origin.is_insert or row.origin.has_lock:
                return False
            # Of a queryset that came in from elsewhere it is unknown what it loads, and locks.
            return not row.loaded.unknown or self._is_asked_for_here(row.origin)
        if row.of_form or row.is_self or row.path:
            return False
        source = self._source(target.value)
        if isinstance(source, ast.Call):
            place = position(source)
            return any(position(call.node) == place and _gets_object(call) for call in self._calls)
        is_user = row.model is self._file.project.models.user
        return is_user and source is not None and ast.unparse(source).endswith("request.user")

    def _is_asked_for_here(self, origin: Origin) -> bool:
        """Whether a query of this function's own, on a manager, gave the row."""
        owner, classes = self._function.owner, self._file.project.classes
        if classes.is_a(owner, framework.QUERYSET) and not classes.is_a(owner, framework.MANAGER):
            return False  # what ``self`` is there may be locked
        for call in self._calls:
            match call.target:
                case Method(receiver=QuerySet(is_manager=True) as manager, name=name):
                    effect = querysets.effect(name)
                    is_served = manager.read is not None and effect is not None and effect.served
                    if Origin(self._function.module, call.place) == origin and not is_served:
                        return True
        return False

    def _source(self, owner: ast.expr) -> ast.expr | None:
        """The expression that a name was bound to, if only once; other expressions themselves."""
        if not isinstance(owner, ast.Name):
            return owner
        bound = [
            node
            for node in walk(self._node)
            if isinstance(node, ast.Name)
            and node.id == owner.id
            and isinstance(node.ctx, ast.Store)
        ]
        for node in walk(self._node):
            if isinstance(node, ast.Assign) and len(bound) == 1 and node.targets == bound:
                return node.value.value if isinstance(node.value, ast.Await) else node.value
        return None

    def _is_of_new_row(self, target: ast.Attribute) -> bool:
        """``if created:`` after ``row, created = ….get_or_create(…)``."""
        flags = {
            flag.id
            for node in walk(self._node)
            if isinstance(node, ast.Assign)
            for names in node.targets
            if isinstance(names, ast.Tuple) and len(names.elts) == 2
            for owner, flag in [names.elts]
            if ast.unparse(owner) == ast.unparse(target.value) and isinstance(flag, ast.Name)
        }
        return any(
            isinstance(node, ast.If)
            and isinstance(node.test, ast.Name)
            and node.test.id in flags
            and node.body[0].lineno <= target.lineno <= (node.body[-1].end_lineno or 0)
            for node in walk(self._node)
        )

    def _is_number(self, field: Field) -> bool:
        if field.type in _NUMBERS:
            return True
        project = self._file.project
        definition = project.models.fields.class_of(field)
        return definition is not None and not _NUMBERS.isdisjoint(project.classes.paths(definition))


def _updates(function: FunctionNode) -> dict[ast.Attribute, _Statement]:
    """The assignments to an attribute of a value computed from that same attribute."""
    found: dict[ast.Attribute, _Statement] = {}
    for node in walk(function):
        match node:
            case ast.AugAssign(target=ast.Attribute() as target, op=op, value=value):
                if isinstance(op, _ARITHMETIC) and not _asks_database(value):
                    found[target] = node
            case ast.Assign(targets=[ast.Attribute() as target], value=value):
                if _computes_from(target, value) and not _asks_database(value):
                    found[target] = node
    return found


def _computes_from(target: ast.Attribute, value: ast.expr) -> bool:
    """Whether arithmetic in a value reads the very attribute that it is assigned to."""
    text = ast.unparse(target)
    return any(
        isinstance(inner, ast.Attribute)
        and inner.attr == target.attr
        and ast.unparse(inner) == text
        for node in walk(value)
        if isinstance(node, ast.BinOp) and isinstance(node.op, _ARITHMETIC)
        for inner in walk(node)
    )


def _asks_database(value: ast.expr) -> bool:
    """Whether a value holds ``F(…)``: then the database computes it."""
    return any(
        isinstance(node, ast.Name)
        and node.id == "F"
        or isinstance(node, ast.Attribute)
        and node.attr == "F"
        for node in walk(value)
    )


def _saved(call: Called) -> Row | None:
    """The row that a call saves, be it by a ``save`` of its model's own."""
    if not isinstance(call.node, ast.Call):
        return None
    match call.target:
        case Method(receiver=Row() as row, name=name) if name in _SAVES:
            return row
        case FunctionValue(definition=method, bound=Row() as row) if method.name in _SAVES:
            return row
    return None


def _owner(save: ast.Call) -> str:
    return ast.unparse(save.func.value) if isinstance(save.func, ast.Attribute) else ""


def _writes(save: ast.Call, name: str) -> bool:
    """Whether a ``save()`` surely writes a field of a row that is there already."""
    if save.args or any(word.arg in (None, "force_insert") for word in save.keywords):
        return False
    for word in save.keywords:
        if word.arg == "update_fields":
            match word.value:
                case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
                    return any(isinstance(i, ast.Constant) and i.value == name for i in items)
                case ast.Constant(value=None):
                    return True
                case _:
                    return False
    return True


def _gets_object(call: Called) -> bool:
    """``self.get_object()`` of a generic view."""
    match call.target:
        case Method(receiver=Instance(), name="get_object"):
            return True
    return False
