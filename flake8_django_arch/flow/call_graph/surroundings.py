"""Which functions surely run in a transaction that somebody else has opened, and who that is.

Source: Django's documentation, "Database transactions"; ``django.contrib.admin.ModelAdmin``,
``django.db.models.deletion.Collector`` and related managers, which open one themselves.
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...finding import chained
from ...immutable import Immutable
from ...project import views
from ...project.names import FunctionDef
from ...project.settings_values.values import Mapping
from ..events import Moment
from ..settings.settings_world import World
from ..side_effects.effects import short_path

if TYPE_CHECKING:
    from ..analysis import Flow

#: So many calls away from a function its transaction is looked for.
_FURTHEST: Final = 6
#: What the admin calls in the transaction of its add, change and delete views.
ADMIN_HOOKS: Final = frozenset(
    {"delete_model", "log_change", "save_form", "save_formset", "save_model", "save_related"}
)
#: Signals that are sent in the transaction in which Django deletes or links rows.
SIGNALS: Final = frozenset({"m2m_changed", "post_delete", "pre_delete"})
_DISPATCH: Final = "dispatch"
#: What Django's and DRF's own methods call, by the methods that a project wraps in a transaction.
_CALLED_BY: Final = {
    "perform_create": "create",
    "perform_update": "update",
    "perform_destroy": "destroy",
    "form_valid": "post",
    **dict.fromkeys(("get", "post", "put", "patch", "delete"), _DISPATCH),
}


class Opened(Immutable, frozen=True):
    """A transaction that is open whenever the last of some functions is called by the others."""

    #: Who opens it: ``ATOMIC_REQUESTS``, ``post_delete``; "" for the first of the functions.
    opener: str
    functions: tuple[FunctionDef, ...]

    def __str__(self) -> str:
        opener = [self.opener] if self.opener else []
        return chained([*opener, *map(short_path, self.functions)])


class Surroundings:
    """Answers who opens a transaction around a function. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._around: dict[FunctionDef, Opened | None] = {}

    def of(self, function: FunctionDef) -> Opened | None:
        """The nearest way on which a function is called in a transaction, or None if none is known.

        Other ways may lead to it without one: what is right there is wrong on this way.
        """
        if function not in self._around:
            self._around[function] = self._search(function)
        return self._around[function]

    def _search(self, function: FunctionDef) -> Opened | None:
        waiting: deque[tuple[FunctionDef, ...]] = deque([(function,)])
        seen = {function}
        while waiting:
            way = waiting.popleft()
            opener = self._opener(way[0])
            if opener is not None:
                return Opened(opener, way)
            for caller, moments in self._callers(way[0]) if len(way) < _FURTHEST else ():
                if Moment.IN_TRANSACTION in moments:
                    return Opened("", (caller, *way))
                if Moment.WHENEVER in moments and caller not in seen:
                    seen.add(caller)
                    waiting.append((caller, *way))
        return None

    def _callers(self, function: FunctionDef) -> Iterator[tuple[FunctionDef, set[Moment]]]:
        callers = self._flow.callers
        for caller, _ in callers.of(function):
            yield caller, {call.moment for call in callers.calls(caller, function)}
        for caller in self._flow.overriding.callers(function):
            calls = self._flow.overriding.calls(caller, function)
            yield caller, {call.moment for call in calls}
        driver = self._driver(function)
        if driver is not None:
            calls = self._flow.analyse(driver).calls
            yield driver, {call.moment for call in calls if goes_up(call.node, driver.name)}

    def _driver(self, hook: FunctionDef) -> FunctionDef | None:
        """The project's own ``create`` that leads to ``perform_create`` by ``super()``.

        So does its ``dispatch`` to a view's handlers.
        """
        name = _CALLED_BY.get(hook.name)
        if name is None or hook.owner is None:
            return None
        if name == _DISPATCH and not views.is_view_class(self._flow.project, hook.owner):
            return None
        return self._flow.project.classes.projects_method(hook.owner, name)

    def _opener(self, function: FunctionDef) -> str | None:
        """Who opens a transaction for a function: "" for its own decorator, None for nobody."""
        if self._flow.transactions.decorate(function) is Moment.IN_TRANSACTION:
            return ""
        for signal in sorted(self._flow.signals.heard_by(function).signals & SIGNALS):
            return signal
        owner = function.owner
        if owner is not None and function.name in ADMIN_HOOKS:
            if self._flow.project.admins.is_admin(owner):
                return "the admin"
        return "ATOMIC_REQUESTS" if self._is_atomic_request(function) else None

    def _is_atomic_request(self, function: FunctionDef) -> bool:
        if not self._has_atomic_requests or function.facts.is_async:
            return False
        if self._flow.request_path.kind(function) != "view":
            return False
        if views.is_mutation(self._flow.project, function):
            return False  # strawberry's view may be an asynchronous one, which is never atomic
        return not self._flow.transactions.are_refused_by(function)

    @cached_property
    def _has_atomic_requests(self) -> bool:
        """Whether every site's settings open a transaction around each request."""
        sites = self._flow.project.settings.productions
        return bool(sites) and all(_is_atomic(World(values, by_default=True)) for values in sites)


def _is_atomic(world: World) -> bool:
    databases = world.one("DATABASES")
    default = databases.slots.get("default") if isinstance(databases, Mapping) else None
    if default is None:
        return False
    options = default.value.usual
    atomic = options.slots.get("ATOMIC_REQUESTS") if isinstance(options, Mapping) else None
    return atomic is not None and world.of(atomic.value, world.truthy) is True


def goes_up(node: ast.AST, name: str) -> bool:
    """Whether a call is ``super().create(…)``."""
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Name(id="super")), attr=attribute)
        ):
            return attribute == name
    return False
