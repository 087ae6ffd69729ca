"""A service, view or model method that writes several models, and the transaction around it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self
from weakref import WeakKeyDictionary

from ...project import framework, views
from ...project.layers import Layer
from ...project.models import Model
from ...project.names import FunctionDef
from .. import exits
from ..analysis import Flow
from ..events import Called, Moment, Write, are_exclusive
from ..file import File, FunctionConcept
from ..querysets import methods as querysets
from ..requests import view_functions
from ..requests.request_path import CALLED_BY_OTHERS
from ..side_effects import deeds
from ..side_effects.deeds import Deed
from .one_transaction import OneTransaction, Pair
from .workflow import is_lifecycle, is_model_code

#: So many functions that lead to one are asked whether they open a transaction for it.
_MOST_WAYS: Final = 100
#: Outside a transaction, Django raises an error when such a queryset is evaluated.
_LOCKS: Final = "select_for_update"
_UNPROTECTED: Final[WeakKeyDictionary[Flow, dict[FunctionDef, bool]]] = WeakKeyDictionary()
_ATOMIC_MUTATIONS: Final = "ATOMIC_MUTATIONS"


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
        models = (model for pair in self._pairs for deed in pair if (model := _model(deed)))
        return list(dict.fromkeys(models)) if self._pairs and self._runs_outside() else []

    @property
    def remedy(self) -> str:
        """What to do about these writes, in words."""
        assert self._transaction is not None
        return self._transaction.remedy(self._pairs)

    @cached_property
    def _pairs(self) -> list[Pair]:
        """The writes of two models that belong together, for all that is known."""
        if self._transaction is None or self._transaction.is_ruled_out:
            return []
        found = list(self._loose_writes())
        pairs = ((one, other) for one in found for other in found)
        return [pair for pair in pairs if self._belong_together(*pair)]

    def _belong_together(self, one: Deed, other: Deed) -> bool:
        first, second = _write(one), _write(other)
        assert first.model is not None and second.model is not None
        return (
            not first.model.family & second.model.family
            and not _are_of_one_call(one, other)
            and not _is_cleanup(first, second)
            and self._meet(first, second)
            and self._transaction is not None
            and not self._transaction.is_between(one, other)
        )

    @cached_property
    def _transaction(self) -> OneTransaction | None:
        node = self.flow.node(self.function)
        return None if node is None else OneTransaction(self.flow, self.function, node)

    def _loose_writes(self) -> Iterator[Deed]:
        found = deeds.caused(self.flow, self.function, self._is_followed, in_transactions=False)
        for deed in found:
            if isinstance(deed.cause, Write) and deed.cause.moment is Moment.WHENEVER:
                if deeds.through(deed.cause) is None and deed.cause.model is not None:
                    yield deed

    def _is_followed(self, function: FunctionDef) -> bool:
        """A service is, unless it has a transaction of its own, or is reported itself."""
        return (
            deeds.is_of_project(function)
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

    def _runs_outside(self) -> bool:
        """Whether a known way leads to it on which nobody opens a transaction.

        It begins where a framework calls, or where nobody does.
        """
        waiting = [self.function]
        for function in waiting:  # which grows meanwhile
            if self._is_protected(function):
                continue
            if self._is_entrance(function):
                return True
            if len(waiting) < _MOST_WAYS:
                waiting += [way for way in self._ways_to(function) if way not in waiting]
        return False

    def _ways_to(self, function: FunctionDef) -> Iterator[FunctionDef]:
        """Who calls a function outside any transaction of its own."""
        callers = self.flow.callers
        for caller, _ in callers.of(function):
            if any(call.moment is Moment.WHENEVER for call in callers.calls(caller, function)):
                yield caller

    def _is_entrance(self, function: FunctionDef) -> bool:
        if self.flow.request_path.kind(function) or self.flow.tasks.maker(function):
            return True
        if function.name == "handle" and self.project.classes.is_a(
            function.owner, framework.COMMAND
        ):
            return True
        callers = self.flow.callers
        return not callers.of(function) and not callers.may_have_more(function)

    def _is_protected(self, function: FunctionDef) -> bool:
        """Whether it runs in a transaction, as far as anything tells."""
        if self.flow.transactions.decorate(function) is not None or self._insists(function):
            return True
        if is_lifecycle(self.project, function):
            return True  # who saves a row is seldom known, and ARC112 speaks about what is written
        kind = self.flow.request_path.kind(function)
        if kind in CALLED_BY_OTHERS:
            return True
        if kind == "view" and not self.project.settings.productions:
            return True  # for all that is known: settings elsewhere may say ATOMIC_REQUESTS
        opened = self.flow.surroundings.of(function)
        return opened is not None and opened.functions == (function,)

    def _insists(self, function: FunctionDef) -> bool:
        """Whether a function fails outside a transaction: it asks for one, or locks rows."""
        words = self.flow.words.of(function)
        if "in_atomic_block" in words:
            return True
        return _LOCKS in words and any(
            call.moment is Moment.WHENEVER and _called(call) == _LOCKS
            for call in self.flow.analyse(function).calls
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


def _write(deed: Deed) -> Write:
    assert isinstance(deed.cause, Write)
    return deed.cause


def _model(deed: Deed) -> Model | None:
    return _write(deed).model


def _are_of_one_call(one: Deed, other: Deed) -> bool:
    """Whether a service that is called makes both writes: it has to answer for them itself."""
    return len(one.chain) > 1 < len(other.chain) and (
        (one.line, one.chain[0]) == (other.line, other.chain[0])
    )


def _is_cleanup(one: Write, other: Write) -> bool:
    """Whether two deletes take rows away that know nothing of each other, as expired ones."""
    if not one.method == other.method == "delete":
        return False
    assert one.model is not None and other.model is not None
    return not deeds.are_related(one.model, other.model)


def _called(call: Called) -> str | None:
    match call.node:
        case ast.Call(func=ast.Attribute(attr=name)):
            return name
    return None


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
    return not file.flow.words.of(function).isdisjoint(querysets.WRITES)
