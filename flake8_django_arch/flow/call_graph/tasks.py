"""Background tasks: what makes a function one, and whether its dispatch waits for the commit.

Source: Celery's, Dramatiq's, RQ's and Huey's documentation, Django's "Tasks framework".
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...project import facts
from ...project.names import ClassDef, External, FunctionDef, Module, ValueDef
from ..attributes import path_of_decorator
from ..events import Called
from ..side_effects.effects import CANVAS, Kind, effect, short_path
from ..values import ExternalValue, FunctionValue, Instance, Method

if TYPE_CHECKING:
    from ..analysis import Flow

#: Decorators that make a function a task: Celery's, Dramatiq's, RQ's, Huey's, Django's.
_DECORATORS: Final = frozenset(
    {
        *("celery.shared_task", "celery.app.shared_task", "celery.task.task"),
        *("celery.decorators.task", "celery.task.periodic_task", "dramatiq.actor"),
        *("django.tasks.task", "django_tasks.task", "django_rq.job", "rq.decorators.job"),
        *("huey.contrib.djhuey.db_task", "huey.contrib.djhuey.task"),
        "huey.contrib.djhuey.on_commit_task",
    }
)
#: Calling one of these puts it into the queue. ``on_commit_task`` waits by itself.
_CALLED: Final = frozenset({"huey.contrib.djhuey.db_task", "huey.contrib.djhuey.task"})
#: Queues that wait by a setting, or that are tables, of which nobody sees a row before its commit.
_SET_UP_ELSEWHERE: Final = ("django.tasks.", "django_q.", "django_rq.", "django_tasks.")
_APP: Final = "celery.Celery"
_APPS: Final = (_APP, "celery.app.base.Celery")
_APP_DECORATORS: Final = frozenset({"actor", "periodic_task", "task"})
_TASK_CLASS: Final = ("celery.Task", "celery.app.task.Task")
#: What a class of tasks overrides to change how they are dispatched.
_DISPATCHING: Final = ("apply_async", "delay", "send_with_options")
_ON_COMMIT: Final = "on_commit"
#: These wait for the commit by their name's promise, the others only where a class makes them.
_WAITING: Final = frozenset({"apply_async_on_commit", "delay_on_commit"})
_SETS_CLASS: Final = re.compile(r"\btask_cls\s*=|\.Task\s*=[^=]")


class Tasks:
    """Answers which functions are tasks, and which calls put one into a queue at once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._makers: dict[FunctionDef, str | None] = {}
        self._waiting: dict[ClassDef, bool] = {}

    def dispatched(self, call: Called) -> str | None:
        """What a call puts into a queue before it returns; None for any other call.

        ``tasks.notify.delay``, ``celery.chain.apply_async``.
        """
        match call.target:
            case FunctionValue(definition=task) if self.maker(task) in _CALLED:
                return short_path(task)
            case Method(receiver=FunctionValue(definition=task), name=name):
                maker = self.maker(task)
                if name in _WAITING or maker is None or maker.startswith(_SET_UP_ELSEWHERE):
                    return None
                if self._waits(task):
                    return None
            case FunctionValue(bound=Instance(definition=cls)) if self._class_waits(cls):
                return None
            case ExternalValue(path=path, called=True):
                return path if path in CANVAS else None
        if call.path is not None and call.path.startswith(_SET_UP_ELSEWHERE):
            return None
        found = effect(call)
        return None if found is None or found.kind is not Kind.TASK else found.path

    def maker(self, function: FunctionDef) -> str | None:
        """The decorator that makes a function a task, ``celery.shared_task``; None for no task.

        The project may have a decorator of its own around it. ``celery.Celery`` stands for an app.
        """
        if function not in self._makers:
            self._makers[function] = None  # a decorator that decorates itself ends here
            found = (
                self._maker(function.module, path_of_decorator(each))
                for each in function.facts.decorators
            )
            self._makers[function] = next(filter(None, found), None)
        return self._makers[function]

    def _maker(self, module: Module, path: str) -> str | None:
        symbol = self._flow.project.names.resolve(module, path)
        match symbol:
            case External(path=known):
                return known if known in _DECORATORS else None
            case FunctionDef(module=home) if not home.installed:
                return self._wrapped_maker(symbol)
        owner, _, name = path.rpartition(".")
        return _APP if name in _APP_DECORATORS and self._is_app(module, owner) else None

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

    def _wrapped_maker(self, decorator: FunctionDef) -> str | None:
        """What a decorator of the project calls to make a task, if it does no waiting itself."""
        words = self._flow.words.of(decorator)
        imports = decorator.module.facts.imports
        found = (self._maker(decorator.module, word) for word in sorted(words) if word in imports)
        return None if _ON_COMMIT in words else next(filter(None, found), None)

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
