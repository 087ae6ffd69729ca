"""The flow engine's door: what a function does."""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..project.names import FunctionDef
from ..project.source import FunctionNode
from ..project.syntax import children, walk
from .call_graph.agreed_constants import AgreedConstants
from .call_graph.callers import Callers
from .call_graph.connections import Connections
from .call_graph.overriding import Overriding
from .call_graph.own_signals import OwnSignals
from .call_graph.retries import Retries
from .call_graph.signals import Signals
from .call_graph.surroundings import Surroundings
from .call_graph.tasks import Tasks
from .call_graph.told_by_callers import ToldByCallers
from .call_graph.transactions import Transactions
from .checked_data.form_data import FormData
from .checked_data.validated_data import ValidatedData
from .containers import contents
from .containers.redrawing import redrawn
from .containers.set_aside import SetAsides
from .evaluate import Evaluator
from .events import Called, Events, Missing
from .forms.field_querysets import FieldQuerysets
from .frame import Frame
from .functions import parameters, results
from .functions.decorators import Decorators
from .functions.handover import Handover
from .functions.looked_up import LookedUp
from .functions.signatures import Signatures
from .functions.single_dispatch import SingleDispatch
from .functions.sources import Sources
from .functions.wrapped import Wrapped
from .graphql.graph_types import GraphTypes
from .held_rows import with_rows
from .kept_events import KeptEvents
from .loops import recursion
from .loops.memos import Memos
from .meanings import Meanings
from .noting import note_missing_of, note_queries_of
from .objects import cached_properties
from .objects.constructors import Constructors
from .objects.kept_attributes import KeptAttributes
from .objects.kept_results import KeptResults
from .objects.kept_rows import KeptRows
from .objects.set_first import SetFirst
from .packages.factories import Factories
from .querysets import since_loaded
from .querysets.filling import Filling
from .querysets.loaded import ANYTHING, SOMETHING
from .querysets.origins import Origin
from .querysets.telling_methods import TellingMethods
from .requests.request_attributes import RequestAttributes
from .requests.request_path import RequestPath
from .requests.request_takers import RequestTakers
from .requests.serializer_words import AddedWords
from .serializers.fields import SerializerFields
from .serializers.shown_rows import ShownRows
from .side_effects.dependence import Dependence
from .side_effects.mail_backend import MailBackend
from .side_effects.named_effects import NamedEffects
from .side_effects.writers import Writers
from .templates.rendering import Renderings
from .templates.requested import Requested
from .told_elsewhere import ToldElsewhere
from .values import (
    NONE,
    UNKNOWN,
    Bindings,
    Closure,
    Column,
    Fixed,
    FunctionValue,
    Instance,
    Keywords,
    Partial,
    Undecorated,
    Value,
)
from .words import Words

if TYPE_CHECKING:
    from ..project.project import Project


#: What has methods or results that may be rows.
_CODE: Final = (Instance, FunctionValue, Closure, Partial, Column)


class Flow:
    """Evaluates a project's functions. Every answer is computed once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._own_bindings: dict[FunctionDef, Bindings] = {}
        self._events: KeptEvents[FunctionDef] = KeptEvents(self, self._run)
        self.words = Words(self)
        self.sources = Sources(self)
        self.filling = Filling(self)
        self.telling_methods = TellingMethods(self)
        self.decorators = Decorators(self)
        self.signatures = Signatures(self)
        self.looked_up = LookedUp(self)
        self.single_dispatch = SingleDispatch(self)
        self.memos = Memos()
        self.meanings = Meanings(self)
        self.constructors = Constructors(self)
        self.effects = NamedEffects(self)
        self.mail_backend = MailBackend(self)
        self.transactions = Transactions(self)
        self.connections = Connections(self)
        self.signals = Signals(self)
        self.own_signals = OwnSignals(self)
        self.callers = Callers(self)
        self.overriding = Overriding(self)
        self.told_by_callers = ToldByCallers(self)
        self.agreed_constants = AgreedConstants(self)
        self.request_path = RequestPath(self)
        self.dependence = Dependence(self)
        self.tasks = Tasks(self)
        self.retries = Retries(self)
        self.surroundings = Surroundings(self)
        self.serializer_fields = SerializerFields(self)
        self.validated_data = ValidatedData(self)
        self.graph_types = GraphTypes(self)
        self.renderings = Renderings(self)
        self.requested = Requested(self)
        self.factories = Factories(self)
        self.writers = Writers(self)
        self._bound: dict[ast.stmt, frozenset[str]] = {}
        self._returning: dict[ast.stmt, bool] = {}
        self.kept_rows = KeptRows(self)
        self.kept_attributes = KeptAttributes(self)
        self.kept_results = KeptResults(self)
        self.wrapped = Wrapped(self)
        self.set_first = SetFirst(self)
        self.set_asides = SetAsides(self)
        self.told_elsewhere = ToldElsewhere()
        self.form_data = FormData(self)
        self.field_querysets = FieldQuerysets(self)
        self.shown_rows = ShownRows(self)
        self.request_takers = RequestTakers(self)
        self.request_attributes = RequestAttributes(self)
        self.added_words = AddedWords(self)

    # Functions

    def node(self, function: FunctionDef) -> FunctionNode | None:
        """The function's statement."""
        return self.project.function_nodes.of(function)

    def analyse(self, function: FunctionDef, depth: int = 0) -> Events:
        """What a function does when nothing is known of its caller."""
        if function not in self._own_bindings:
            self._own_bindings[function] = ()  # for who asks again before there is an answer
            self._own_bindings[function] = parameters.own_bindings(self, function)
        return self.events(function, self._own_bindings[function], depth)

    def as_called(self, function: FunctionDef) -> Events:
        """What a function does for those who call it, who may agree on a constant."""
        found = self.analyse(function)
        if found.missing or any(query.is_repeated for query in found.queries):
            if agreed := self.agreed_constants.of(function):
                known = dict(self._own_bindings[function]) | dict(agreed)
                return self.events(function, tuple(known.items()))
        return found

    def bound_in(self, body: list[ast.stmt]) -> frozenset[str]:
        """The names that a loop's body binds."""
        if not body:  # of a comprehension
            return frozenset()
        key = body[0]
        if key not in self._bound:
            self._bound[key] = frozenset(
                node.id
                for statement in body
                for node in walk(statement)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            )
        return self._bound[key]

    def may_return(self, loop: ast.For | ast.AsyncFor) -> bool:
        """Whether a statement of a loop may end its function."""
        if loop not in self._returning:
            self._returning[loop] = any(map(_may_return, loop.body))
        return self._returning[loop]

    def result(
        self,
        caller: Evaluator,
        function: FunctionValue,
        arguments: tuple[Value, ...],
        keywords: Keywords = (),
    ) -> Value:
        """What a call of a project's function gives."""
        definition = function.definition
        signature = self.signatures.of(definition)
        promised = partial(self.signatures.promised, function, arguments, keywords)
        if definition is caller.function:
            recursion.note(caller, recursion.Again(function, arguments, keywords))
            return promised()
        if not signature.keeps_result and not isinstance(function, Undecorated):
            behind = self.wrapped.result(function) if caller.is_result_used else UNKNOWN
            return promised() if behind is UNKNOWN else behind
        handover = Handover(caller)
        as_left = contents.bound_as_left(caller.frame, function)
        bindings = handover.bindings(as_left, arguments, keywords)
        if not handover.gives_rows and not any(_brings_rows(*each) for each in bindings):
            leaves_something = self._leaves_something(function, bindings)
            if not caller.is_result_used and not leaves_something:
                return UNKNOWN
            if not leaves_something and not self.words.gives_something(definition):
                return promised()
        events = self._called(caller, definition, bindings, handover, caller.is_result_used)
        if events is None:
            return promised()
        if events.filled:
            given = signature.given(function, arguments, keywords)
            contents.give_back(caller, function, given, events.filled, handover)
        if events.attributes:
            contents.keep_attributes(caller, function, events.attributes, handover)
        if events.yielded:
            return handover.take_yielded(events, is_single=signature.is_context)
        if results.are_true(self, definition, events):
            return results.Truthy(caller.called_at)
        returned = handover.take_returned(events) if events.returned else NONE
        if isinstance(returned, Instance) and returned == as_left.bound:  # return self
            return contents.given_back(returned, events.attributes, handover)
        known = promised()
        return known if results.tell_less(returned, known) else returned

    def _leaves_something(self, function: FunctionValue, bindings: Bindings) -> bool:
        """Whether a call may put rows where others find them: on its object, into a list."""
        bound, method = function.bound, function.definition
        if isinstance(bound, Instance) and self.words.sets_attributes(bound.definition, method):
            return True
        return contents.are_given(bindings) and self.words.may_put(function.definition)

    def attributes_set(
        self,
        caller: Evaluator,
        constructor: FunctionValue,
        arguments: tuple[Value, ...],
        keywords: Keywords,
    ) -> dict[str, Value]:
        """The attributes that a constructor sets on its object for these arguments."""
        handover = Handover(caller)
        bindings = handover.bindings(constructor, arguments, keywords)
        events = self._called(caller, constructor.definition, bindings, handover)
        found = {} if events is None else events.attributes
        return {name: handover.take(value) for name, value in found.items()}

    def bindings(
        self,
        function: FunctionValue,
        arguments: tuple[Value, ...],
        keywords: Keywords = (),
    ) -> Bindings:
        """The arguments of a call that is seen without its caller, by parameter."""
        signature = self.signatures.of(function.definition)
        return signature.bound(function, arguments, keywords, _as_it_is)

    def events_of(
        self,
        function: FunctionValue,
        arguments: tuple[Value, ...] = (),
        keywords: Keywords = (),
    ) -> Events:
        """What a function does that a framework calls with these arguments."""
        return self.events(function.definition, self.bindings(function, arguments, keywords))

    def events(self, function: FunctionDef, bindings: Bindings, depth: int = 0) -> Events:
        """What a function does for these arguments, as seen so many calls deep."""
        return self._events.of(function, bindings, depth)

    def _run(self, function: FunctionDef, bindings: Bindings, depth: int) -> Events:
        node = self.node(function)
        if node is None:
            return Events()
        evaluator = Evaluator(self, function.module, function.owner, Frame(dict(bindings)), depth)
        evaluator.function = function
        for decorator in node.decorator_list:
            evaluator.note_use(decorator, evaluator.expression(decorator))
        found = evaluator.run(node.body)
        found.returned = results.at_ends(node.body, found.returned)
        found.filled = contents.filled(evaluator, node)
        return found

    def events_below(
        self, caller: Evaluator, function: FunctionDef, bindings: Bindings
    ) -> Events | None:
        """What a function does that is called; None where that is too deep to be followed."""
        return self._events.below(caller, function, bindings)

    def _called(
        self,
        caller: Evaluator,
        function: FunctionDef,
        bindings: Bindings,
        handover: Handover,
        is_result_used: bool = True,
    ) -> Events | None:
        """What a called function does; what it fetches of the caller's rows is noted there."""
        bindings = self.looked_up.narrowed(function, bindings)
        found = self.events_below(caller, function, bindings)
        if found is None:
            return None
        note_missing_of(caller, function, handover.missing(found))
        caller.events.changed |= found.changed
        caller.events.saved.update(handover.saved(found))
        caller.events.combined.update(handover.combined(found))
        since_loaded.note_written(caller, found.written)
        caller.frame.assigned.put_on_rows(handover.assigned(found))
        for name, value in handover.cached(found):
            cached_properties.keep(caller.frame, name, value)
        if below := [each for each in found.missing if each.through]:
            unseen = self._not_seen_alone(caller, function, bindings, below)
            note_missing_of(caller, function, handover.missing_below(unseen))
        if found.missing and (caller.showing or any(_brings_rows(*each) for each in bindings)):
            own = self._of_its_own(caller, function, found)
            note_missing_of(
                caller, function, (each for each in own if not handover.is_brought(each))
            )
        note_queries_of(caller, function, found, handover, is_result_used=is_result_used)
        return found

    def _not_seen_alone(
        self, caller: Evaluator, function: FunctionDef, bindings: Bindings, missing: list[Missing]
    ) -> list[Missing]:
        """What is missing of a function's own queries that it could not tell by itself.

        Alone it does not know what comes with its rows. Where it does not even know their model,
        all its callers are asked together (:mod:`.reach.handed`), but for those that loop. It is
        seen as deep as from here: functions that call each other come to an end.
        """
        depth = caller.depth + 1
        if caller.frame.grows(caller.frame.loops):
            known = self.analyse(function, depth)
        else:
            bare = tuple((name, _bare(value)) for name, value in bindings)
            known = self.events(function, bare, depth)
        alone = {(each.place, each.path) for each in known.missing}
        return [each for each in missing if (each.place, each.path) not in alone]

    def _of_its_own(self, caller: Evaluator, function: FunctionDef, found: Events) -> list[Missing]:
        """What a function misses of rows that nothing but this call tells it of.

        A serializer's method reads them off the one row it is given, of whatever model. Others
        get them from an object or a function that was handed over.
        """
        alone = self.analyse(function, caller.depth + 1)
        known = {(each.place, each.path) for each in alone.missing}
        return [
            replace(each, loops=())  # its loops stand there, not where it is called
            for each in found.missing
            if isinstance(each.origin, Origin) and (each.place, each.path) not in known
        ]

    def events_of_call(self, call: Called) -> Events | None:
        """What a called function of the project does, or None for anything else."""
        if not isinstance(call.target, FunctionValue):
            return None
        signature = self.signatures.of(call.target.definition)
        keywords = (*call.keywords, *signature.left_out(call.target, call))
        return self.events_of(call.target, call.arguments, keywords)


def _may_return(node: ast.AST) -> bool:
    """Whether a statement may end its function: one of a nested function does not."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.expr):
        return False
    return isinstance(node, ast.Return) or any(map(_may_return, children(node)))


def _brings_rows(name: str, value: Value) -> bool:
    """Whether what a call hands over, or has put on the object, may give rows when it is called."""
    match value:
        case Instance(given=given) if name == "self":
            return any(isinstance(inner, _CODE) for _, inner in given)
        case Fixed(items=items):
            return any(isinstance(item, _CODE) for item in items)
    return isinstance(value, _CODE)


def _as_it_is(value: Value) -> Value:
    """An argument as a function has it that is seen without its caller."""
    return redrawn(value, ())


def _bare(value: Value) -> Value:
    """A value of whose rows no more is known than their model."""
    return with_rows(
        value,
        lambda row: replace(row, loaded=SOMETHING),
        lambda queryset: replace(queryset, loaded=ANYTHING),
    )
