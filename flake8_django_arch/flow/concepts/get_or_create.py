"""A call of ``get_or_create`` or ``update_or_create``, and what it looks rows up by."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...immutable import Immutable
from ...project import facts, framework
from ...project.extract_conditions import constant, shown
from ...project.managers import PLAIN
from ...project.models import Kind, Model, Relation
from ...project.names import ClassDef, FunctionDef
from ...project.uniqueness import Uniqueness
from ..call_graph.locks import holds_lock
from ..events import Called
from ..file import Concept, File
from ..querysets import methods as querysets
from ..querysets.methods import Gives
from ..querysets.origins import Origin
from ..querysets.states import is_state
from ..values import Method, QuerySet, Row

_NAMES: Final = frozenset(
    {"get_or_create", "update_or_create", "aget_or_create", "aupdate_or_create"}
)
_DEFAULTS: Final = frozenset({"defaults", "create_defaults"})
#: Lazy methods whose conditions no keyword shows.
_OPAQUE: Final = frozenset(
    {"complex_filter", "extra", "raw", "union", "difference", "intersection", "none"}
)
_NONE: Final = facts.Constant(None)
_FLAG: Final = "django.db.models.BooleanField"
_LONG_TEXT: Final = "django.db.models.TextField"
_Calls = dict[ast.AST, list[Called]]


class Lookups(Immutable, frozen=True):
    """What a call compares rows with, and what else a new row is made of."""

    #: What the call, the conditions before it and its related manager name.
    named: tuple[str, ...]
    #: What the manager's own ``get_queryset`` compares.
    hidden: tuple[str, ...]
    #: The fields in ``defaults``; None where they are not written there.
    defaults: frozenset[str] | None
    #: Those of the names that are compared with a constant.
    constants: tuple[tuple[str, facts.Expression], ...]


class GetOrCreate(Concept):
    """One call of Django's own method on a manager or queryset, all of whose lookups are known."""

    def __init__(self, file: File, call: ast.Call, model: Model, looked_up: Lookups) -> None:
        super().__init__(file)
        self.node = call
        self.model = model
        self._looked_up = looked_up
        self._uniqueness = Uniqueness(file.project, model)

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that no lock guards; tests and migrations are alone with the database."""
        if not file.is_application:
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
                if _names_new_row(calls, call, queryset):
                    continue  # which no other request knows
                looked_up = _Reader(file, function, calls).lookups(call)
                if looked_up is not None and not holds_lock(node, apart_from=call):
                    yield cls(file, call, queryset.model, looked_up)

    @property
    def place(self) -> Place:
        """The call."""
        return Place.of(self.node)

    @property
    def rivals(self) -> str:
        """Who may come here at the same time, in words."""
        return "two runs of this command" if self.file.is_command else "two requests"

    @property
    def method(self) -> str:
        """``get_or_create``."""
        return self.node.func.attr if isinstance(self.node.func, ast.Attribute) else ""

    @cached_property
    def fields(self) -> list[str]:
        """The model's own fields that the call looks up, in the order in which they are written."""
        found = map(self._uniqueness.field, self._looked_up.named)
        return list(dict.fromkeys(name for name in found if name is not None))

    @cached_property
    def empty(self) -> list[str]:
        """The fields that the call looks up by None."""
        constants = self._looked_up.constants
        found = {self._uniqueness.field(name) for name, value in constants if value == _NONE}
        return [name for name in self.fields if name in found]

    @cached_property
    def states(self) -> dict[str, str]:
        """The fields in which the call wants one value once, and rows may have others as often.

        ``layouts.get_or_create(default=True)``: of those that are no default there may be many.
        """
        return {
            name: shown(value)
            for lookup, value in self._looked_up.constants
            if value != _NONE and self._tells_state(name := lookup.removesuffix("__exact"))
        }

    def _tells_state(self, name: str) -> bool:
        field = self.model.fields.get(name)
        if field is None or field.relation is not None:
            return False
        return field.type == _FLAG or is_state(self.flow, self.model, name)

    @property
    def long_texts(self) -> frozenset[str]:
        """The fields of the model that hold texts of any length, which no key takes as they are."""
        fields = self.model.fields.items()
        return frozenset(name for name, field in fields if field.type == _LONG_TEXT)

    @property
    def may_be_guarded(self) -> bool:
        """Whether the database may refuse a second row for the same lookups."""
        return self._may_be_guarded(self.empty)

    @property
    def is_covered_but_for_empty(self) -> bool:
        """Whether it might, if it took two rows for equal where both have nothing."""
        return bool(self.empty) and self._may_be_guarded([])

    def _may_be_guarded(self, empty: list[str]) -> bool:
        compared = [*self._looked_up.named, *self._looked_up.hidden]
        found = [self._uniqueness.field(name) for name in compared]
        known = [name for name in found if name is not None]
        return len(known) != len(found) or self._uniqueness.may_stop(
            known, self._looked_up.defaults, empty
        )


class _Reader:
    """Reads what one function's calls look rows up by."""

    def __init__(self, file: File, function: FunctionDef, calls: _Calls) -> None:
        self._flow = file.flow
        self._project = file.project
        self._function = function
        self._calls = calls

    def lookups(self, call: ast.Call) -> Lookups | None:
        """What a call looks up, with what its manager and the chain before it add."""
        links = self._chain(call)
        manager = _receiver(self._calls, links[0])
        own, before = _keywords(call), _all_conditions(links[:-1])
        if manager is None or own is None or before is None or len(call.args) > 1:
            return None  # the first argument may be ``defaults``
        hidden = self._hidden(manager, links[0].func)
        if hidden is None or not self._is_known(manager):
            return None
        parent = _of_relation(manager.read.relation) if manager.read else []
        named = (*parent, *before, *(name for name in own if name not in _DEFAULTS))
        return Lookups(named, tuple(hidden), _defaults(call), tuple(_constants(links)))

    def _chain(self, call: ast.Call) -> list[ast.Call]:
        """A call and those before it in its chain, from the first one on a manager."""
        links = [call]
        while (queryset := _receiver(self._calls, links[0])) and not queryset.is_manager:
            match links[0].func:
                case ast.Attribute(value=ast.Call() as before):
                    links.insert(0, before)
                case _:
                    break
        return links

    def _hidden(self, manager: QuerySet, method: ast.expr) -> list[str] | None:
        """What the class of a manager compares; None where that cannot be told."""
        found: list[str] = []
        for definition in manager.definitions:
            for up in self._project.classes.ancestors(definition):
                own = self._in_get_queryset(up) if isinstance(up, ClassDef) else []
                if own is None:
                    return None
                found += own
        match method:
            case ast.Attribute(value=ast.Name(id="self")):
                own = self._of_self(manager)
                return None if own is None else [*found, *own]
        return found

    def _is_known(self, manager: QuerySet) -> bool:
        """Whether the manager's class is known, so that it adds nothing unseen."""
        if not manager.is_manager:
            return False
        graph, classes = self._project.models, self._project.classes
        definition = manager.model.definition
        known = graph.managers.of(manager.model)
        if known == {"objects": PLAIN}:
            declared = classes.attribute(definition, "objects")
            return declared is None and classes.is_fully_known(definition)
        return all(each.is_known for each in known.values()) and all(
            classes.is_fully_known(each) for each in manager.definitions
        )

    def _in_get_queryset(self, owner: ClassDef) -> list[str] | None:
        """The lookups that a manager's own ``get_queryset`` filters by."""
        method = owner.method("get_queryset")
        if method is None or method.is_frameworks:
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
        if owner is None or not self._project.classes.is_a(owner, framework.MANAGER):
            return None  # a queryset may have been filtered before
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


def _names_new_row(calls: _Calls, call: ast.Call, queryset: QuerySet) -> bool:
    """Whether a row that the function made itself is among what is looked up."""
    given = [value for called in calls[call] for _, value in called.keywords]
    if queryset.read is not None:
        given.append(queryset.read.owner)
    return any(
        isinstance(value, Row)
        and (value.is_new or isinstance(value.origin, Origin) and value.origin.is_insert)
        for value in given
    )


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


def _all_conditions(links: list[ast.Call]) -> list[str] | None:
    found: list[str] = []
    for link in links:
        named = _conditions(link)
        if named is None:
            return None
        found += named
    return found


def _keywords(call: ast.Call) -> list[str] | None:
    """The names of a call's keywords; None where more are unpacked into it."""
    names = [word.arg for word in call.keywords]
    known = [name for name in names if name is not None]
    return known if len(known) == len(names) else None


def _of_relation(relation: Relation) -> list[str]:
    """The fields that a related manager compares, and gives to what it creates."""
    if relation.kind is Kind.REVERSE:
        return [relation.field.name]
    if relation.kind is Kind.GENERIC_RELATION:
        options = ("content_type_field", "content_type"), ("object_id_field", "object_id")
        given = [(relation.field.option(option), usual) for option, usual in options]
        return [
            str(value.value) if isinstance(value, facts.Constant) else usual
            for value, usual in given
        ]
    return []


def _constants(links: list[ast.Call]) -> Iterator[tuple[str, facts.Expression]]:
    """The lookups that are compared with a constant, each with that."""
    for word in (word for link in links for word in link.keywords):
        value = constant(word.value)
        if word.arg is not None and isinstance(value, facts.Constant | facts.Name):
            yield word.arg, value


def _defaults(call: ast.Call) -> frozenset[str] | None:
    """The fields that a call sets on a new row besides; None where they are not written there."""
    given = [word.value for word in call.keywords if word.arg in _DEFAULTS]
    found: set[str] = set()
    for value in (*call.args, *given):
        match value:
            case ast.Dict(keys=keys):
                names = [key.value if isinstance(key, ast.Constant) else None for key in keys]
            case ast.Call(func=ast.Name(id="dict"), args=[], keywords=words):
                names = [word.arg for word in words]
            case ast.Constant(value=None):
                names = []
            case _:
                return None
        if not all(isinstance(name, str) for name in names):
            return None
        found.update(map(str, names))
    return frozenset(found)
