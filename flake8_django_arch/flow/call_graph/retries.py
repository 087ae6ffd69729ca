"""Whether a task that fails is tried again, by whatever means Celery, RQ, Huey or the code have.

Source: Celery's "Tasks: Retrying", RQ's "Retrying Failed Jobs", Huey's "Tasks that fail".
"""

from __future__ import annotations

import ast
import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.extract import dotted
from ...project.names import ClassDef, External, FunctionDef, Module
from ..attributes import path_of_decorator
from .schedules import WORDS, Schedules

if TYPE_CHECKING:
    from ..analysis import Flow

#: Whatever speaks of trying again: ``autoretry_for``, ``self.retry``, ``Retry(total=3)``, backoff.
_RETRY: Final = re.compile(r"retr(y|ies)|backoff|tenacity|stamina|on_exception", re.IGNORECASE)
#: What says how Celery tries again, and does nothing where neither ``autoretry_for`` nor a call of
#: ``retry`` says when. Source: ``celery.app.autoretry``, ``celery.app.task.Task.retry``.
HOW_ALONE: Final = frozenset(
    {
        *("default_retry_delay", "dont_autoretry_for", "max_retries", "retry_backoff"),
        *("retry_backoff_max", "retry_jitter", "retry_kwargs"),
    }
)
#: Tasks that their package tries again by itself, or cannot try again at all.
_NOT_OURS: Final = ("dramatiq.", "django.tasks.", "django_tasks.")
#: Decorators of other packages that leave a failure as it is.
_TRANSPARENT: Final = ("django.db.transaction.atomic", "celery.", "django_rq.", "huey.", "rq.")
#: What decides about many tasks at once, or starts them again and again.
_ELSEWHERE: Final = (
    "task_annotations",
    "CELERY_TASK_ANNOTATIONS",
    "CELERY_ANNOTATIONS",
    "task_cls",
)
#: RQ's ways to put a task into the queue, which take ``retry=Retry(max=3)`` for this one time.
_ENQUEUING: Final = ("enqueue", "enqueue_at", "enqueue_call", "enqueue_in")
_RQ: Final = ("django_rq.", "rq.")
#: The policy that a task's decorator takes, by the package that the decorator comes from.
_POLICIES: Final = {
    "django_rq": "retry=Retry(max=…)",
    "huey": "retries and retry_delay",
    "rq": "retry=Retry(max=…)",
}
_CELERYS_POLICY: Final = "autoretry_for and retry_backoff"
_MISSING: Final = frozenset({"DoesNotExist", "ObjectDoesNotExist"})


class Retries:
    """Answers whether something takes care of a task's failure, for all that is known."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._schedules = Schedules(flow.project)

    def may_be_for(self, task: FunctionDef) -> bool:
        """Whether a task may be tried again: by its decorators, its class, its name elsewhere."""
        maker = self._flow.tasks.maker(task)
        if maker is None or maker.startswith(_NOT_OURS):
            return True
        if any(self._may_come_from(task, decorator) for decorator in task.facts.decorators):
            return True
        mentions = self._flow.project.mentions
        if any(mentions.of(name) for name in _ELSEWHERE):
            return True
        named = set(mentions.of(task.name))
        if maker.startswith(_RQ) and self._may_be_enqueued_with_one(named):
            return True
        scheduling = named.intersection(chain.from_iterable(map(mentions.of, WORDS)))
        has_own_name = any(map(_gives_name, task.facts.decorators))
        return any(has_own_name or self._schedules.may_name(each, task.name) for each in scheduling)

    def policy(self, task: FunctionDef) -> str:
        """What a task's decorator is given to have it tried again."""
        package = str(self._flow.tasks.maker(task)).partition(".")[0]
        return _POLICIES.get(package, _CELERYS_POLICY)

    def _may_be_enqueued_with_one(self, named: set[Module]) -> bool:
        """Whether a module that names a task, be it by its path, enqueues things with ``retry``."""
        mentions = self._flow.project.mentions
        retrying = named.intersection(mentions.of("retry"))
        return any(not retrying.isdisjoint(mentions.of(name)) for name in _ENQUEUING)

    def speaks_of_it(self, function: FunctionDef) -> bool:
        """Whether a function, or a decorator over it, has anything to do with trying again."""
        return any(map(_RETRY.search, self._flow.words.of(function))) or any(
            _RETRY.search(path_of_decorator(decorator)) for decorator in function.facts.decorators
        )

    def _may_come_from(self, task: FunctionDef, decorator: facts.Expression) -> bool:
        path = path_of_decorator(decorator)
        symbol = self._flow.project.names.resolve(task.module, path)
        match symbol:
            case External(path=known) if not known.startswith(_TRANSPARENT):
                return True
            case FunctionDef() if self.speaks_of_it(symbol):
                return True
            case ClassDef():
                return True
        if not isinstance(decorator, facts.Call):
            return not path
        is_celerys = not isinstance(symbol, FunctionDef) and (
            str(self._flow.tasks.maker(task)).startswith("celery.")
        )
        return any(
            name == "**"
            or _RETRY.search(name) is not None
            and not (is_celerys and name in HOW_ALONE)
            or name == "base"
            and self._class_may_retry(task, value)
            for name, value in decorator.keywords
        )

    def _class_may_retry(self, task: FunctionDef, base: facts.Expression) -> bool:
        path = base.path if isinstance(base, facts.Name) else ""
        cls = self._flow.project.names.resolve(task.module, path)
        if not isinstance(cls, ClassDef):
            return True
        for up in self._flow.project.classes.own(cls):
            names = {*up.facts.attributes, *up.facts.functions}
            if any(map(_RETRY.search, names)) or any(map(self.speaks_of_it, up.methods())):
                return True
        return False


def _gives_name(decorator: facts.Expression) -> bool:
    """Whether a task goes by another name than its function, or may: ``@task(name="count")``."""
    return isinstance(decorator, facts.Call) and any(
        name in ("name", "**") for name, _ in decorator.keywords
    )


def is_caught(way: list[ast.AST]) -> bool:
    """Whether a failure is dealt with in what a call stands in: some ``except`` may meet it."""
    for inner, outer in zip(way, way[1:], strict=False):
        if isinstance(outer, ast.Try | ast.TryStar) and inner in outer.body:
            if any(_may_meet(handler) for handler in outer.handlers):
                return True
        if isinstance(outer, ast.With) and any(_suppresses(item) for item in outer.items):
            return True
    return False


def _may_meet(handler: ast.ExceptHandler) -> bool:
    """Whether a handler is about more than rows that are gone."""
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = {(dotted(each) or "").rpartition(".")[2] for each in types if each is not None}
    return not names or not names <= _MISSING


def _suppresses(item: ast.withitem) -> bool:
    call = item.context_expr
    name = dotted(call.func) if isinstance(call, ast.Call) else None
    return (name or "").rpartition(".")[2] == "suppress"
