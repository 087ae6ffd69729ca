"""A task that talks to other servers, which may fail at any time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project.names import FunctionDef
from ..call_graph import retries
from ..call_graph.callers import with_handed_on
from ..enclosing import Enclosing
from ..events import Called
from ..file import Concept, File
from ..side_effects import effects
from ..side_effects.effects import Effect, Kind
from ..values import FunctionValue

_FURTHEST: Final = 5
_KINDS: Final = frozenset({Kind.HTTP, Kind.MAIL, Kind.SMS})
#: Stores that are always another server.
_STORES: Final = ("boto3.",)
#: Backends that put mail into a queue of their own.
_QUEUES: Final = frozenset({"celery_email", "djcelery_email", "mailer", "post_office"})

Way = tuple[FunctionDef, ...]


class ExternalTask(Concept):
    """A task that mails, texts or calls another server, where no error is caught on the way."""

    def __init__(self, file: File, task: FunctionDef, way: Way, effect: Effect) -> None:
        super().__init__(file)
        self.task = task
        self.effect = effect
        self._way = way

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file, each with the nearest thing that it does."""
        if not file.is_application:
            return
        for function in file.functions():
            if function.facts.decorators and file.flow.tasks.maker(function) is not None:
                if found := _nearest(file, function):
                    yield cls(file, function, *found)

    @property
    def place(self) -> Place:
        """Its ``def``."""
        node = self.flow.node(self.task)
        return Place(self.task.facts.line) if node is None else Place.of(node)

    @property
    def chain(self) -> str:
        """``sync → crm.push → requests.post``."""
        names = [self.task.name, *map(effects.short_path, self._way[1:]), self.effect.path]
        return " → ".join(names)

    @property
    def policy(self) -> str:
        """What its decorator is given to have it tried again: ``retries and retry_delay``."""
        return self.flow.retries.policy(self.task)

    @property
    def may_be_retried(self) -> bool:
        """Whether its failure is somebody's business, for all that is known."""
        known = self.flow.retries
        return known.may_be_for(self.task) or any(map(known.speaks_of_it, self._way))


def _nearest(file: File, task: FunctionDef) -> tuple[Way, Effect] | None:
    """The nearest effect of a task on another server that no ``except`` is around."""
    waiting: deque[Way] = deque([(task,)])
    seen = {task}
    while waiting:
        way = waiting.popleft()
        uncaught = list(_uncaught(file, way[-1]))
        for call in uncaught:
            effect = file.flow.effects.of(call)
            if effect is not None and _is_external(file, effect, call):
                return way, effect
        for call in uncaught if len(way) < _FURTHEST else ():
            match call.target:
                case FunctionValue(definition=called) if called not in seen:
                    if not called.module.installed and not file.flow.effects.is_named(called):
                        seen.add(called)
                        waiting.append((*way, called))
    return None


def _uncaught(file: File, function: FunctionDef) -> Iterator[Called]:
    node = file.flow.node(function)
    if node is None:
        return
    enclosing = Enclosing(node)
    for call in with_handed_on(file.flow.analyse(function).calls):
        if not retries.is_caught(enclosing.way(call.node)):
            yield call


def _is_external(file: File, effect: Effect, call: Called) -> bool:
    if effect.kind is Kind.MAIL:
        backend = str(file.project.settings.constant("EMAIL_BACKEND"))
        fails_silently = any(name == "fail_silently" for name, _ in call.keywords)
        return not fails_silently and backend.partition(".")[0] not in _QUEUES
    return effect.kind in _KINDS or effect.path.startswith(_STORES)
