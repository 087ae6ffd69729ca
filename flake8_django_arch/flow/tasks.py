"""Background tasks: what makes a function one, and whether its dispatch waits for the commit.

Source: Celery's, Dramatiq's, RQ's and Huey's documentation, Django's "Tasks framework".
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..project import facts
from ..project.names import ClassDef, External, FunctionDef, Module, ValueDef
from .attributes import path_of_decorator
from .effects import CANVAS, Kind, effect, short_path
from .events import Called
from .values import ExternalValue, FunctionValue, Instance, Method

if TYPE_CHECKING:
    from .analysis import Flow

#: Decorators that make a function a task: Celery's, Dramatiq's, plain RQ's.
_DECORATORS: Final = frozenset(
    {
        *("celery.shared_task", "celery.app.shared_task", "celery.task.task"),
        *("celery.decorators.task", "celery.task.periodic_task", "dramatiq.actor"),
        "rq.decorators.job",
    }
)
#: Calling one of these puts it into the queue. ``on_commit_task`` waits by itself.
_HUEY: Final = frozenset({"huey.contrib.djhuey.db_task", "huey.contrib.djhuey.task"})
_APPS: Final = ("celery.Celery", "celery.app.base.Celery")
_TASK_CLASS: Final = ("celery.Task", "celery.app.task.Task")
#: What a class of tasks overrides to change how they are dispatched.
_DISPATCHING: Final = ("apply_async", "delay", "send_with_options")
_ON_COMMIT: Final = "on_commit"
#: These wait for the commit by their name's promise, the others only where a class makes them.
_WAITING: Final = frozenset({"apply_async_on_commit", "delay_on_commit"})
_SETS_CLASS: Final = re.compile(r"\btask_cls\s*=|\.Task\s*=[^=]")
#: Queues that are tables, of which nobody sees a row before its commit, or that wait by a setting.
_SET_UP_ELSEWHERE: Final = ("django_q.", "django_rq.")


class Tasks:
    """Answers which calls put a task into a queue at once. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._tasks: dict[FunctionDef, bool] = {}
        self._waiting: dict[ClassDef, bool] = {}

    def dispatched(self, call: Called) -> str | None:
        """What a call puts into a queue before it returns; None for any other call.

        ``tasks.notify.delay``, ``celery.chain.apply_async``.
        """
        match call.target:
            case FunctionValue(definition=task) if self._is_huey(task):
                return short_path(task)
            case Method(receiver=FunctionValue(definition=task), name=name):
                if name in _WAITING or not self.is_task(task) or self._waits(task):
                    return None
            case FunctionValue(bound=Instance(definition=cls)) if self._class_waits(cls):
                return None
            case ExternalValue(path=path, called=True):
                return path if path in CANVAS else None
        if call.path is not None and call.path.startswith(_SET_UP_ELSEWHERE):
            return None
        found = effect(call)
        return None if found is None or found.kind is not Kind.TASK else found.path

    def is_task(self, function: FunctionDef) -> bool:
        """Whether a decorator makes a function a task: a package's, or the project's own of one."""
        if function not in self._tasks:
            self._tasks[function] = False  # a decorator that decorates itself ends here
            self._tasks[function] = any(
                self._makes_a_task(function.module, path_of_decorator(each))
                for each in function.facts.decorators
            )
        return self._tasks[function]

    def _makes_a_task(self, module: Module, path: str) -> bool:
        symbol = self._flow.project.names.resolve(module, path)
        match symbol:
            case External(path=path):
                return path in _DECORATORS
            case FunctionDef(module=home) if not home.installed:
                return self._wraps_a_task(symbol)
        owner, _, name = path.rpartition(".")
        return name in ("task", "periodic_task", "actor") and self._is_app(module, owner)

    def _is_app(self, module: Module, path: str) -> bool:
        """``app = Celery("shop")``, or an app of a class of the project's own."""
        symbol = self._flow.project.names.resolve(module, path) if path else None
        if not isinstance(symbol, ValueDef) or not isinstance(symbol.assignment.value, facts.Call):
            return False
        made = self._flow.project.names.resolve(
            symbol.module, path_of_decorator(symbol.assignment.value)
        )
        if isinstance(made, ClassDef):
            return self._flow.project.classes.is_a(made, *_APPS)
        return isinstance(made, External) and made.path in _APPS

    def _wraps_a_task(self, decorator: FunctionDef) -> bool:
        """Whether a decorator of the project calls one that makes tasks, and does no waiting."""
        words = self._flow.words.of(decorator)
        return _ON_COMMIT not in words and any(
            self._makes_a_task(decorator.module, word)
            for word in sorted(words)
            if word in decorator.module.facts.imports
        )

    def _is_huey(self, function: FunctionDef) -> bool:
        names = self._flow.project.names
        symbols = (
            names.resolve(function.module, path_of_decorator(each))
            for each in function.facts.decorators
        )
        return any(isinstance(found, External) and found.path in _HUEY for found in symbols)

    # What waits for the commit by itself

    def _waits(self, task: FunctionDef) -> bool:
        """Whether a task's class, or that of all tasks, dispatches it after the commit."""
        for decorator in task.facts.decorators:
            base = decorator.keyword("base") if isinstance(decorator, facts.Call) else None
            if base is None:
                continue
            path = base.path if isinstance(base, facts.Name) else ""
            cls = self._flow.project.names.resolve(task.module, path)
            return not isinstance(cls, ClassDef) or self._class_waits(cls)
        return self._all_wait

    def _class_waits(self, cls: ClassDef) -> bool:
        if cls not in self._waiting:
            methods = (self._flow.project.classes.method(cls, name) for name in _DISPATCHING)
            self._waiting[cls] = any(
                method is not None
                and not method.module.installed
                and _ON_COMMIT in self._flow.words.of(method)
                for method in methods
            )
        return self._waiting[cls]

    @cached_property
    def _all_wait(self) -> bool:
        """Whether a class that waits may be that of all tasks: ``Celery(task_cls=…)``."""
        project = self._flow.project
        waiting = (
            project.classes.is_a(cls, *_TASK_CLASS) and self._class_waits(cls)
            for module in project.mentions.of(_ON_COMMIT)
            for cls in module.classes()
        )
        return any(waiting) and any(
            _SETS_CLASS.search(line)
            for module in (*project.mentions.of("task_cls"), *project.mentions.of("Task"))
            if (source := project.source(module)) is not None
            for line in source.lines
        )
