"""A call of ``get_or_create`` or ``update_or_create``, and what it looks rows up by."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import facts, framework
from ...project.managers import PLAIN
from ...project.models import Field, Kind, Model
from ...project.names import ClassDef, FunctionDef
from ...project.uniqueness import Uniqueness
from .. import querysets
from ..events import Called
from ..file import Concept, File
from ..locks import holds_lock
from ..querysets import Gives
from ..values import Method, QuerySet

_NAMES: Final = frozenset(
    {"get_or_create", "update_or_create", "aget_or_create", "aupdate_or_create"}
)
_DEFAULTS: Final = frozenset({"defaults", "create_defaults"})
#: Lazy methods whose conditions no keyword shows.
_OPAQUE: Final = frozenset(
    {"complex_filter", "extra", "raw", "union", "difference", "intersection", "none"}
)
_Calls = dict[ast.AST, list[Called]]


class GetOrCreate(Concept):
    """One call of Django's own method on a manager or queryset, all of whose lookups are known."""

    def __init__(self, file: File, call: ast.Call, model: Model, lookups: list[str]) -> None:
        super().__init__(file)
        self.node = call
        self.model = model
        #: The call's own, and those that its queryset and manager add.
        self.lookups = lookups

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that no lock guards; tests and migrations are alone with the database."""
        if file.is_test or file.is_migration:
            return
        for function in file.functions():
            node = file.flow.node(function)
            if node is None or _NAMES.isdisjoint(file.flow.words.of(function)):
                continue
            calls: _Calls = {}
            for called in file.flow.analyse(function).calls:
                calls.setdefault(called.node, []).append(called)
            for call in calls:
                queryset = _receiver(calls, call, _NAMES)
                if queryset is None or not isinstance(call, ast.Call):
                    continue
                lookups = _Lookups(file, function, calls).of(call)
                if lookups is not None and not holds_lock(node, apart_from=call):
                    yield cls(file, call, queryset.model, lookups)

    @property
    def place(self) -> Place:
        """The call."""
        return Place.of(self.node)

    @property
    def method(self) -> str:
        """``get_or_create``."""
        return self.node.func.attr if isinstance(self.node.func, ast.Attribute) else ""

    @cached_property
    def fields(self) -> list[str] | None:
        """The model's own fields that the lookups start from; None where one is not known."""
        uniqueness = Uniqueness(self.project)
        found = [uniqueness.field(self.model, lookup) for lookup in self.lookups]
        known = [name for name in found if name is not None]
        return list(dict.fromkeys(known)) if len(known) == len(found) else None

    @property
    def may_be_guarded(self) -> bool:
        """Whether the database may refuse a second row for the same lookups."""
        return self.fields is None or Uniqueness(self.project).may_cover(self.model, self.fields)


class _Lookups:
    """What one function's calls look rows up by."""

    def __init__(self, file: File, function: FunctionDef, calls: _Calls) -> None:
        self._flow = file.flow
        self._project = file.project
        self._function = function
        self._calls = calls

    def of(self, call: ast.Call) -> list[str] | None:
        """A call's lookups, first those that its manager and the chain before it add."""
        added = self._added_before(call)
        own = _keywords(call)
        if added is None or own is None or len(call.args) > 1:  # the first may be ``defaults``
            return None
        return [*added, *(name for name in own if name not in _DEFAULTS)]

    def _added_before(self, call: ast.Call) -> list[str] | None:
        found: list[str] = []
        while isinstance(call.func, ast.Attribute):
            before = call.func.value
            if not isinstance(before, ast.Call) or before not in self._calls:
                queryset = _receiver(self._calls, call)
                conditions = None if queryset is None else self._of_manager(queryset, before)
                return None if conditions is None else [*conditions, *found]
            queryset = _receiver(self._calls, before)
            named = None if queryset is None else _conditions(before)
            if named is None:
                return None
            call, found = before, [*named, *found]
        return None

    def _of_manager(self, manager: QuerySet, written: ast.expr) -> list[str] | None:
        """What a manager compares by itself; None for a queryset, and for what is not known."""
        if not manager.is_manager or not self._is_known(manager):
            return None
        found: list[str] = []
        for definition in manager.definitions:
            for up in self._project.classes.ancestors(definition):
                own = self._in_get_queryset(up) if isinstance(up, ClassDef) else []
                if own is None:
                    return None
                found += own
        if manager.read is not None:
            return [*found, *_of_relation(manager.read.relation.kind, manager.read.relation.field)]
        if isinstance(written, ast.Name) and written.id == "self":
            own = self._of_self(manager)
            return None if own is None else [*found, *own]
        return found

    def _is_known(self, manager: QuerySet) -> bool:
        """Whether the manager's class is known, so that it adds nothing unseen."""
        graph, classes = self._project.models, self._project.classes
        model = manager.model
        if manager.read is None and manager.loaded.unknown and not manager.definitions:
            return False
        if not all(classes.is_fully_known(definition) for definition in manager.definitions):
            return False
        known = graph.managers.of(model)
        if any(not definition.is_known for definition in known.values()):
            return False
        if known == {"objects": PLAIN}:
            declared = classes.attribute(model.definition, "objects")
            return declared is None and classes.is_fully_known(model.definition)
        return True

    def _in_get_queryset(self, owner: ClassDef) -> list[str] | None:
        """The lookups that a manager's own ``get_queryset`` filters by."""
        method = owner.method("get_queryset")
        if method is None or owner.module.name.startswith("django."):
            return []
        node = self._flow.node(method)
        found: list[str] = []
        for inner in () if node is None else ast.walk(node):
            if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
                if inner.func.attr.endswith("queryset_class"):
                    continue
                named = _conditions(inner)
                if named is None:
                    return None
                found += named
        return found

    def _of_self(self, manager: QuerySet) -> list[str] | None:
        """In a manager's own method, it may be the related manager of any foreign key."""
        owner = self._function.owner
        if owner is None or self._project.classes.is_a(owner, framework.QUERYSET):
            return None
        if len(self._project.models.managers.managed(owner)) != 1:
            return None
        return [
            name
            for name, field in manager.model.fields.items()
            if field.relation in (framework.FOREIGN_KEY, framework.ONE_TO_ONE)
        ]


def _receiver(
    calls: _Calls, call: ast.AST, names: frozenset[str] = frozenset(querysets.METHODS) | _NAMES
) -> QuerySet | None:
    """The manager or queryset whose method a call is, if it is one whatever branch came here."""
    found: set[QuerySet | None] = set()
    for called in calls.get(call, ()):
        match called.target:
            case Method(receiver=QuerySet() as queryset, name=name) if name in names:
                found.add(queryset)
            case _:
                found.add(None)
    return found.pop() if len(found) == 1 else None


def _conditions(call: ast.Call) -> list[str] | None:
    """The lookups that one link of a chain adds; None where it may add others."""
    assert isinstance(call.func, ast.Attribute)
    name = call.func.attr
    effect = querysets.effect(name)
    if effect is None or effect.gives is not Gives.QUERYSET or name in _OPAQUE:
        return None
    if name != "filter":
        return []
    return None if call.args else _keywords(call)


def _keywords(call: ast.Call) -> list[str] | None:
    """The names of a call's keywords; None where more are unpacked into it."""
    names = [word.arg for word in call.keywords]
    known = [name for name in names if name is not None]
    return known if len(known) == len(names) else None


def _of_relation(kind: Kind, field: Field) -> list[str]:
    """The fields that a related manager compares, and gives to what it creates."""
    if kind is Kind.REVERSE:
        return [field.name]
    if kind is Kind.GENERIC_RELATION:
        options = ("content_type_field", "content_type"), ("object_id_field", "object_id")
        given = [(field.option(option), usual) for option, usual in options]
        return [
            str(value.value) if isinstance(value, facts.Constant) else usual
            for value, usual in given
        ]
    return []
