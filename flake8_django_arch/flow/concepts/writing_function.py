"""A service, view or model method that writes several models, and the transaction around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self
from weakref import WeakKeyDictionary

from ...project import views
from ...project.layers import Layer
from ...project.models import Model
from ...project.names import FunctionDef
from .. import deeds, exits, querysets, view_functions
from ..analysis import Flow
from ..events import Moment, Write, are_exclusive
from ..file import File, FunctionConcept
from .workflow import is_lifecycle, is_model_code

#: So many calls away from a function those who open a transaction for it are looked for.
_FURTHEST: Final = 4
_UNPROTECTED: Final[WeakKeyDictionary[Flow, dict[FunctionDef, bool]]] = WeakKeyDictionary()
_ATOMIC_MUTATIONS: Final = "ATOMIC_MUTATIONS"
_WRITES: Final = frozenset(
    {name for name, effect in querysets.METHODS.items() if effect.writes} | querysets.ROW_WRITES
)


class WritingFunction(FunctionConcept):
    """A function of the project that writes, itself or through services that it calls."""

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Services, views and methods of models that mention a write."""
        if not view_functions.may_stand_in(file.module):
            return
        for function in file.functions():
            if _is_meant(file, function) and _may_write(file, function):
                yield cls(file, function)

    @cached_property
    def loose_models(self) -> list[Model]:
        """The models that one call of it may write outside any transaction, if two or more."""
        found = [write for write in self._loose_writes() if write.model is not None]
        together: dict[Model, None] = {}
        for write in found:
            for other in found:
                assert write.model is not None and other.model is not None
                if not write.model.family & other.model.family and self._meet(write, other):
                    together |= {write.model: None, other.model: None}
        if together and self._is_surely_in_transaction(self.function, _FURTHEST):
            return []
        return list(together)

    def _loose_writes(self) -> Iterator[Write]:
        found = deeds.caused(self.flow, self.function, self._is_followed, in_transactions=False)
        for deed in found:
            if isinstance(deed.cause, Write) and deed.cause.moment is Moment.WHENEVER:
                if deeds.through(deed.cause) is None:
                    yield deed.cause

    def _is_followed(self, function: FunctionDef) -> bool:
        """A service is, unless it has a transaction of its own, or is reported itself."""
        return (
            not function.module.installed
            and self.project.layers.of(function.module) is Layer.SERVICES
            and self.flow.transactions.decorate(function) is None
            and not self._is_reported(function)
        )

    def _is_reported(self, function: FunctionDef) -> bool:
        known = _UNPROTECTED.setdefault(self.flow, {})
        if function not in known:
            known[function] = False  # services that call each other in a circle end here
            known[function] = bool(WritingFunction(self.file, function).loose_models)
        return known[function]

    def _is_surely_in_transaction(self, function: FunctionDef, depth: int) -> bool:
        """Whether it opens a transaction, or each of its callers has opened one."""
        if self.flow.transactions.decorate(function) is not None:
            return True
        if is_lifecycle(self.project, function):
            return True  # who saves a row is seldom known, and ARC112 speaks about what is written
        if (
            self.flow.request_path.kind(function) == "view"
            and not self.project.settings.productions
        ):
            return True  # for all that is known: settings elsewhere may say ATOMIC_REQUESTS
        opened = self.flow.surroundings.of(function)
        if opened is not None and opened.functions == (function,):
            return True
        return depth > 0 and self._is_surely_called_in_one(function, depth)

    def _is_surely_called_in_one(self, function: FunctionDef, depth: int) -> bool:
        callers = self.flow.callers
        return bool(callers.of(function)) and all(
            all(call.moment is not Moment.WHENEVER for call in callers.calls(caller, function))
            or self._is_surely_in_transaction(caller, depth - 1)
            for caller, _ in callers.of(function)
        )

    def _meet(self, one: Write, other: Write) -> bool:
        """Whether one call may carry out both, as far as the function's own branches tell."""
        if one.node is other.node or are_exclusive(one.branch, other.branch):
            return False  # one call writes one row, whichever model it is of
        node = self.flow.node(self.function)
        first, second = sorted((one.place, other.place))
        own = {id(write) for write in self.flow.analyse(self.function).writes}
        if node is None or id(one) not in own or id(other) not in own:
            return True
        return exits.meet(node, first.line, second.line)


def _is_meant(file: File, function: FunctionDef) -> bool:
    owner = function.owner
    if file.project.layers.of(file.module) is Layer.SERVICES:
        return True
    if owner is not None and is_model_code(file.project, owner):
        return True
    return view_functions.is_view(file.flow, function) and not _may_be_wrapped(file, function)


def _may_be_wrapped(file: File, function: FunctionDef) -> bool:
    """Whether graphene-django may open a transaction around a mutation, by a setting of its own."""
    is_mutation = function.name in views.MUTATION_HANDLERS
    return is_mutation and bool(file.project.mentions.of(_ATOMIC_MUTATIONS))


def _may_write(file: File, function: FunctionDef) -> bool:
    words = file.flow.words.of(function)
    return not words.isdisjoint(_WRITES) or any(
        word[:1] == "a" and word[1:] in _WRITES for word in words
    )
