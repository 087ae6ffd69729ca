"""A method of a model, a manager or a queryset, and what it does beyond its own rows."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Self
from weakref import WeakKeyDictionary

from ...finding import Place, listed
from ...project import framework
from ...project.models import Kind as RelationKind
from ...project.models import Model, Relation
from ...project.names import ClassDef, FunctionDef
from ...project.project import Project
from .. import effects, querysets
from ..analysis import Flow
from ..events import Called, Events, Write
from ..file import Concept, File, methods
from ..values import FileValue, FunctionValue, Method

#: The methods that Django calls for whoever saves, deletes or validates a row.
_LIFECYCLE: Final = frozenset({"adelete", "asave", "clean", "delete", "save"})
_DEEPEST: Final = 5
#: A longer chain is named by its two ends.
_LONGEST_NAMED: Final = 5

#: Which methods of models cause something, whatever calls it takes: asked for by all callers.
_SPEAKING: Final[WeakKeyDictionary[Flow, dict[FunctionDef, bool]]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Deed:
    """Something that a method causes: a write outside its aggregate, or a side effect."""

    #: ``sends mail``, ``writes StockMovement``.
    what: str
    #: The calls that lead there, from the method itself.
    chain: tuple[str, ...]

    def __str__(self) -> str:
        chain = self.chain
        if len(chain) > _LONGEST_NAMED:
            chain = (*chain[:2], "…", *chain[-2:])
        return f"{self.what} ({' → '.join(chain)})"


class ModelMethod(Concept):
    """A method or property of a model, an abstract one or mixin too, of a manager or queryset."""

    def __init__(self, file: File, function: FunctionDef, owner: ClassDef) -> None:
        super().__init__(file)
        self.function = function
        self.owner = owner

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one that calls anything, outside tests and migrations."""
        if file.is_test or file.is_migration:
            return
        for owner in file.classes():
            if _is_model_code(file.project, owner):
                for function in methods(owner):
                    if _calls_anything(file, function):
                        yield cls(file, function, owner)

    @property
    def name(self) -> str:
        """``Order.close``."""
        return self.function.qualname

    @property
    def place(self) -> Place:
        """Its ``def``."""
        node = self.flow.node(self.function)
        return Place(self.function.facts.line) if node is None else Place.of(node)

    @property
    def is_lifecycle(self) -> bool:
        """Whether it overrides a model's ``save``, ``delete`` or ``clean``."""
        return self._is_lifecycle(self.function)

    def _is_lifecycle(self, function: FunctionDef) -> bool:
        owner = function.owner
        if owner is None or function.name not in _LIFECYCLE:
            return False
        return not self.project.classes.is_a(owner, framework.MANAGER, framework.QUERYSET) and (
            owner is self.owner or self.project.models.of(owner) is not None
        )

    # Its aggregate

    @cached_property
    def models(self) -> list[Model]:
        """The concrete models whose method it is; empty where none is known."""
        if self.project.classes.is_a(self.owner, framework.MANAGER, framework.QUERYSET):
            return self.project.models.managers.managed(self.owner)
        model = self.project.models.of(self.owner)
        if model is not None and not model.is_abstract:
            return [model]
        below = map(self.project.models.of, self.project.classes.subclasses(self.owner))
        return [model for model in below if model is not None and not model.is_abstract]

    def _owns(self, model: Model) -> bool:
        """Whether a model's rows belong to the aggregate, or may do so for all that is known."""
        if not self.models or model.is_abstract:
            return True
        return any(_belongs(model, own) for own in self.models)

    def _owns_what_is_written(self, write: Write) -> bool:
        if write.model is None:
            return True
        through = _through(write)
        return self._owns(write.model) or (through is not None and self._owns(through.source))

    # What it does

    @cached_property
    def deeds(self) -> list[Deed]:
        """What it causes, directly or through calls; of each kind the shortest way is named."""
        found: dict[str, Deed] = {}
        for deed in self._caused(self._is_followed):
            found.setdefault(deed.what, deed)
        return list(found.values())

    @property
    def summary(self) -> str:
        """What it causes, in words."""
        return listed(map(str, self.deeds))

    def _caused(self, is_followed: Callable[[FunctionDef], bool]) -> Iterator[Deed]:
        for chain, events in self._reached(is_followed):
            yield from self._deeds_of(events, chain)

    def _reached(
        self, is_followed: Callable[[FunctionDef], bool]
    ) -> Iterator[tuple[tuple[str, ...], Events]]:
        """The method and all that it calls in the project, nearest first, each function once."""
        start: tuple[str, ...] = (self.function.name,)
        waiting = deque([(start, self.flow.analyse(self.function))])
        seen = {self.function}
        while waiting:
            chain, events = waiting.popleft()
            yield chain, events
            if len(chain) > _DEEPEST:
                continue
            for call in _with_handed_on(events):
                if isinstance(call.target, FunctionValue) and call.target.definition not in seen:
                    definition = call.target.definition
                    if is_followed(definition) and (inner := self.flow.follow(call)):
                        seen.add(definition)
                        waiting.append(((*chain, effects.short_path(definition)), inner))

    def _is_followed(self, function: FunctionDef) -> bool:
        """Other methods of models speak for themselves, except to one that Django calls."""
        if not self._may_be_followed(function):
            return False
        if self.is_lifecycle:
            return True
        return function.owner not in self._own_classes and not self._speaks(function)

    def _may_be_followed(self, function: FunctionDef) -> bool:
        """Every ``save`` speaks for itself: ARC112 is about it."""
        return not (
            function.module.installed
            or self._is_lifecycle(function)
            or self.flow.effects.is_named(function)
        )

    def _speaks(self, function: FunctionDef) -> bool:
        """Whether another model's method causes something by itself, so that it is reported."""
        owner = function.owner
        if owner is None or not _is_model_code(self.project, owner):
            return False
        known = _SPEAKING.setdefault(self.flow, {})
        if function not in known:
            method = ModelMethod(self.file, function, owner)
            known[function] = any(method._caused(method._may_be_followed))
        return known[function]

    @cached_property
    def _own_classes(self) -> frozenset[object]:
        """The classes whose methods are the own model's: its bases, managers and querysets."""
        tops = [self.owner, *(model.definition for model in self.models)]
        for model in self.models:
            for manager in self.project.models.managers.of(model).values():
                tops += manager.definitions
        return frozenset(up for top in tops for up in self.project.classes.ancestors(top))

    def _deeds_of(self, events: Events, chain: tuple[str, ...]) -> Iterator[Deed]:
        for write in events.writes:
            if write.model is None or self._owns_what_is_written(write):
                continue
            if not _ensures_a_fixed_row(write, events):
                yield _writing(str(_through(write) or write.model.name), write.method, chain)
        for call in _with_handed_on(events):
            effect = self.flow.effects.of(call)
            if effect is None or effect.kind not in effects.SIDE_EFFECTS:
                continue
            if not self._is_own_file(call):
                yield Deed(effect.kind.value, (*chain, effect.path))

    def _is_own_file(self, call: Called) -> bool:
        match call.target:
            case Method(receiver=FileValue(owner=row)):
                return self._owns(row.model)
        return False


def _writing(what: str, method: str, chain: tuple[str, ...]) -> Deed:
    return Deed(f"writes {what}", (*chain, f"{what}.{method}"))


def _through(write: Write) -> Relation | None:
    """The many-to-many whose through rows alone a write changes, or None."""
    relation = write.relation
    if relation is None or relation.kind is not RelationKind.MANY_TO_MANY:
        return None
    return relation if write.method in querysets.LINKING else None


def _ensures_a_fixed_row(write: Write, events: Events) -> bool:
    """``get_or_create(pk=1)``: whoever reads the settings first makes their only row."""
    if not write.method.endswith("get_or_create"):
        return False
    nodes = (call.node for call in events.calls if call.place == write.place)
    return any(isinstance(node, ast.Call) and _looks_up_constants(node) for node in nodes)


def _looks_up_constants(call: ast.Call) -> bool:
    looked_up = [keyword.value for keyword in call.keywords if keyword.arg != "defaults"]
    is_fixed = all(isinstance(value, ast.Constant) for value in looked_up)
    return bool(looked_up) and is_fixed and not call.args


def _with_handed_on(events: Events) -> Iterator[Called]:
    """The calls, and those that ``on_commit`` will make."""
    for call in events.calls:
        yield call
        for function in effects.handed_on(call):
            yield Called(function, call.place, call.node, call.loops, call.branch)


def _belongs(model: Model, own: Model) -> bool:
    """Whether a model's rows are part of the other's aggregate."""
    if model.family & own.family and (own.concrete in model.family or model.concrete in own.family):
        return True
    for relation in model.relations.values():
        if relation.kind is RelationKind.GENERIC_FOREIGN_KEY:  # which may point to any row
            return True
        if relation.kind in (
            RelationKind.FOREIGN_KEY,
            RelationKind.ONE_TO_ONE,
            RelationKind.REVERSE_ONE_TO_ONE,
        ):
            if relation.target is None:
                return True
            if relation.target.is_abstract or own.family & relation.target.family:
                return True
    return False


def _is_model_code(project: Project, owner: ClassDef) -> bool:
    if project.models.of(owner) is not None:
        return True
    if project.classes.is_a(owner, framework.MANAGER, framework.QUERYSET):
        return True
    return "Mixin" in owner.name and any(
        project.models.of(cls) is not None for cls in project.classes.subclasses(owner)
    )


def _calls_anything(file: File, function: FunctionDef) -> bool:
    node = file.flow.node(function)
    return node is not None and any(
        isinstance(inner, ast.Call) for statement in node.body for inner in ast.walk(statement)
    )
