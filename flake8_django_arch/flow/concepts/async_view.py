"""What holds up the event loop that an asynchronous view shares with all others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project.names import FunctionDef
from ..events import Events, Moment
from ..file import Concept, File
from ..querysets import asking
from ..requests import view_functions
from ..side_effects import blocking
from ..values import QuerySet

_LOOP: Final = "use async for, or wrap it in sync_to_async"
_CONSUMER: Final = "channels.consumer.AsyncConsumer"


class BlockingCall(Concept):
    """A call or iteration that waits, in an asynchronous function that a view leads to."""

    def __init__(self, file: File, place: Place, what: str, remedy: str, where: str) -> None:
        super().__init__(file)
        self.place = place
        #: ``Order.get asks the database``.
        self.what = what
        #: ``await aget, or wrap it in sync_to_async``.
        self.remedy = remedy
        #: ``view orders``, ``view orders → search.find``.
        self.where = where

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file; tests, migrations and commands have an event loop of their own."""
        if not view_functions.may_stand_in(file.module):
            return
        for function in file.functions():
            if not function.facts.is_async or not (where := _where(file, function)):
                continue
            events = file.flow.analyse(function)
            found: dict[Place, tuple[str, str]] = {}
            for place, what, remedy in (*_calls(function, events), *_iterations(events)):
                found.setdefault(place, (what, remedy))
            yield from (cls(file, place, *found[place], where) for place in sorted(found))


def _where(file: File, function: FunctionDef) -> str:
    """How a request comes to an asynchronous function; "" where it does not."""
    owner = function.owner
    if owner is not None and file.project.classes.is_a(owner, _CONSUMER):
        return f"consumer {function.qualname}"
    chain = file.flow.request_path.to(function)
    return str(chain) if chain is not None and chain.kind == "view" else ""


def _calls(function: FunctionDef, events: Events) -> Iterator[tuple[Place, str, str]]:
    for call in events.calls:
        if call.moment is Moment.UNCERTAIN or call.place.line < function.facts.line:
            continue  # handed to a thread, or a decorator
        if blocked := blocking.blocked_by(call):
            yield call.place, *blocked
        first = call.arguments[0] if call.arguments else None
        if call.path in blocking.CONSUMING and isinstance(first, QuerySet):
            if not asking.is_there(first) and not _has_rows(first, call.place, events):
                name = (call.path or "").rpartition(".")[2]
                yield call.place, f"{name}() fetches rows of {first.model.name}", _LOOP


def _iterations(events: Events) -> Iterator[tuple[Place, str, str]]:
    for iteration in events.iterations:
        if iteration.is_async or iteration.moment is Moment.UNCERTAIN:
            continue
        place, queryset = Place.of(iteration.node), iteration.queryset
        if not _has_rows(queryset, place, events):
            yield place, f"this loop fetches rows of {queryset.model.name}", _LOOP


def _has_rows(queryset: QuerySet, place: Place, events: Events) -> bool:
    """Whether a queryset was run through before, so that it has its rows."""
    return any(
        earlier.queryset == queryset and Place.of(earlier.node) < place
        for earlier in events.iterations
    )
