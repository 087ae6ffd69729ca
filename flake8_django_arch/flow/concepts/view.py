"""A view: a function or a method that handles requests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...edits import Edit
from ...finding import Place
from ...project import views
from ...project.models import Kind
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from .. import exits
from ..call_graph.callers import with_handed_on
from ..call_graph.transactions import ATOMIC
from ..events import Called, Form, Moment, Write, are_exclusive
from ..file import Concept, File
from ..mending import service_moves
from ..querysets import methods as querysets
from ..requests import measures, request_reads, view_functions
from ..side_effects import effects
from ..side_effects.effects import Effect
from ..values import ExternalValue
from . import job_ticket

_DELETE_VIEW: Final = ("django.views.generic.DeleteView", "django.views.generic.DeletionMixin")
_METHOD_DECORATOR: Final = "django.utils.decorators.method_decorator"
#: What locks the rows of a queryset until the transaction ends.
LOCK: Final = "django.db.models.QuerySet.select_for_update"


class View(Concept):
    """One function view, or one handler of a view class."""

    def __init__(self, file: File, function: FunctionDef, node: FunctionNode) -> None:
        super().__init__(file)
        self.function = function
        self.node = node

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every view of the file; tests, migrations and commands hold none."""
        if not view_functions.may_stand_in(file.module):
            return
        for function in file.functions():
            node = file.flow.node(function)
            if node is not None and view_functions.is_view(file.flow, function):
                yield cls(file, function, node)

    @property
    def name(self) -> str:
        """``OrderView.post`` or ``order_create``."""
        return self.function.qualname

    @property
    def place(self) -> Place:
        """The ``def`` line."""
        return Place.of(self.node)

    @property
    def is_plumbing(self) -> bool:
        """Whether it belongs to a base class that the project's views build on."""
        owner = self.function.owner
        return (
            owner is not None
            and not self.project.routes.lead_to(owner)
            and bool(self.project.classes.subclasses(owner))
        )

    @cached_property
    def complexity(self) -> int:
        """Its cyclomatic complexity, without what every view has to decide itself."""
        return measures.complexity(self.node)

    @cached_property
    def statements(self) -> int:
        """How many statements it has."""
        return measures.statements(self.node)

    @cached_property
    def writes(self) -> list[Write]:
        """What it writes itself, forms and serializers left out."""
        if not self._names(querysets.WRITES):
            return []
        found = self.flow.analyse(self.function).writes
        return [
            write
            for write in sorted(found, key=lambda write: write.place)
            if write.form is Form.CALL and write.model and not self._is_its_task(write)
        ]

    @cached_property
    def all_writes(self) -> list[Write]:
        """What it writes itself, by forms and serializers too."""
        if not self._names(querysets.WRITES):
            return []
        found = self.flow.analyse(self.function).writes
        known = [write for write in found if write.model or write.form is Form.FORM]
        return sorted(known, key=lambda write: write.place)

    def handed_over(self) -> Iterator[tuple[Called, Effect]]:
        """The tasks that it dispatches and the files that it stores itself, in their order.

        A task whose result is asked for is left out: its id is what the response is about.
        """
        if not self._names(effects.NAMES | self.flow.effects.names):
            return
        for call in with_handed_on(self.flow.analyse(self.function).calls):
            effect = self.flow.effects.of(call)
            if effect is None or effect.kind not in (effects.Kind.TASK, effects.Kind.FILE):
                continue
            waits = call.moment is Moment.AFTER_COMMIT or effect.kind is effects.Kind.FILE
            if waits or not call.is_result_used:
                yield call, effect

    @property
    def rest_belongs_into(self) -> str:
        """Where to move what is more than request and response, for all that is known of it."""
        changes = bool(self.all_writes) or any(self.handed_over())
        return "services" if changes else "services, selectors or templates"

    def reads_by_hand(self) -> Iterator[tuple[Place, str]]:
        """Where it takes what was sent off the request without a form or serializer."""
        return request_reads.by_hand(self.node)

    @property
    def is_safe(self) -> bool:
        """Whether it answers nothing but GET, HEAD and OPTIONS requests, for all that it says."""
        methods = views.http_methods(self.project, self.function)
        return bool(methods) and methods <= views.SAFE_METHODS

    @cached_property
    def business(self) -> list[Write]:
        """The writes that are a service's work: in a loop, or with others in one request."""
        return [
            write
            for write in self.writes
            if write.loops or any(self._meet(write, other) for other in self.writes)
        ]

    @property
    def reported_writes(self) -> list[Write]:
        """The writes that ARC101 speaks about."""
        return self.writes if self.is_strict("ARC101") else self.business

    @staticmethod
    def written(write: Write) -> str:
        """What a write changes: a model's rows, or who is linked by a many-to-many."""
        if write.relation is not None and write.method in querysets.RELATED_ONLY:
            if write.relation.kind is Kind.MANY_TO_MANY:
                return str(write.relation)
        return write.model.name if write.model else ""

    @classmethod
    def wrote(cls, write: Write) -> str:
        """``writes Order``, also for a form or serializer of orders."""
        written = cls.written(write)
        return f"writes {written}" if written else "saves a form or serializer"

    def writes_moved(self) -> tuple[Edit, ...]:
        """The edits that move its writes into a service."""
        return service_moves.writes_moved(self)

    def dispatches_moved(self) -> tuple[Edit, ...]:
        """The edits that move what it hands over into a service, with its writes."""
        return service_moves.dispatches_moved(self)

    def transactions(self) -> Iterator[Called]:
        """Where it opens a transaction, or locks rows."""
        if not self._names({"atomic", "select_for_update"}):
            return
        for call in self.flow.analyse(self.function).calls:
            decorated = call.path == _METHOD_DECORATOR and ExternalValue(ATOMIC) in call.arguments
            if call.path in (ATOMIC, LOCK) or decorated:
                yield call

    def _meet(self, one: Write, other: Write) -> bool:
        """Whether one request may carry out both writes."""
        # A row that is one of two things is written once, by one call.
        return one.place != other.place and self.meet(one, other)

    def meet(self, one: Write | Called, other: Write | Called) -> bool:
        """Whether one request may come by both places."""
        first, second = sorted((one.place, other.place))
        return not are_exclusive(one.branch, other.branch) and exits.meet(
            self.node, first.line, second.line
        )

    def are_tickets(self, writes: list[Write], call: Called) -> bool:
        """Whether nothing is written but the row by which the answer names the job."""
        one_at_most = not any(self._meet(one, other) for one in writes for other in writes)
        return one_at_most and all(job_ticket.is_ticket(self, write, call) for write in writes)

    def _is_its_task(self, write: Write) -> bool:
        """Deleting the object is what ``perform_destroy`` and a DeleteView are for."""
        if write.method != "delete" or write.row is None or write.relation is not None:
            return False
        owner = self.function.owner
        return self.function.name in ("perform_destroy", "destroy") or (
            owner is not None and self.project.classes.is_a(owner, *_DELETE_VIEW)
        )

    def _names(self, names: set[str] | frozenset[str]) -> bool:
        """Whether any of these names occurs in it, so that evaluating it may be worth while."""
        words = self.flow.words.of(self.function)
        if any(name in names or name[:1] == "a" and name[1:] in names for name in words):
            return True
        return "atomic" in names and self._imports_atomic

    @property
    def _imports_atomic(self) -> bool:
        imports = self.file.module.facts.imports
        return any(imported.name == "atomic" for imported in imports.values())
