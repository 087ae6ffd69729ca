"""What runs while somebody waits for a response, and by which calls it is reached."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...finding import Place, chained
from ...immutable import Immutable
from ...project import framework, views
from ...project.admins import is_admin_action
from ...project.names import ClassDef, FunctionDef
from ..call_graph.leading import leads_to
from ..side_effects import effects
from . import request_hooks, view_functions

if TYPE_CHECKING:
    from ..analysis import Flow

#: So many calls away from a function its request is looked for.
_FURTHEST: Final = 6
#: Kinds of functions that other code calls, not a request: ``form.save()``, saving a row.
CALLED_BY_OTHERS: Final = frozenset({"form", "receiver", "serializer"})
_MIDDLEWARE_MIXIN: Final = "django.utils.deprecation.MiddlewareMixin"
MIDDLEWARE_METHODS: Final = frozenset(
    "__call__ __acall__ process_exception process_request process_response"
    " process_template_response process_view".split()
)
#: Every name that frameworks call, whatever the class.
_ALL_HOOKS: Final = (
    request_hooks.VIEW | request_hooks.ADMIN | request_hooks.FORM | request_hooks.SERIALIZER
)
#: So many heirs of a mixin are asked what they are.
_MOST_HEIRS: Final = 20
#: What DRF calls on serializers, beside methods that override its own.
_SERIALIZER_HOOKS: Final = ("get_", "validate_")


class CallChain(Immutable, frozen=True):
    """The calls that lead from a request to a function."""

    #: ``view``, ``admin``, ``form``, ``serializer``, ``middleware``, ``receiver``.
    kind: str
    functions: tuple[FunctionDef, ...]

    def __str__(self) -> str:
        root, *others = self.functions
        return chained([f"{self.kind} {root.qualname}", *map(effects.short_path, others)])


class RequestPath:
    """Answers whether and how a function is reached from a request. Each answer is kept."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._kinds: dict[FunctionDef, str | None] = {}
        self._chains: dict[tuple[FunctionDef, Place | None], CallChain | None] = {}

    def kind(self, function: FunctionDef) -> str | None:
        """What a function is for the framework that calls it in a request; None for nothing."""
        if function not in self._kinds:
            self._kinds[function] = self._kind(function)
        return self._kinds[function]

    def to(self, function: FunctionDef, place: Place | None = None) -> CallChain | None:
        """The shortest chain of calls from a request to a function, which may be its own root.

        What a task does is not reached: ``.delay`` calls no function of the project. Nor is the
        place of a call in the function, where none of the chains hands over what it takes.
        """
        key = (function, place)
        if key not in self._chains:
            is_reached = place is None or self.to(function) is not None
            self._chains[key] = next(self.all_to(function, place), None) if is_reached else None
        return self._chains[key]

    def all_to(self, function: FunctionDef, place: Place | None = None) -> Iterator[CallChain]:
        """The chains from each root that reaches a function, the shortest first.

        A call that hands over nothing with which the place is reached leads nowhere: its caller
        may come there by another one.
        """
        waiting: deque[tuple[FunctionDef, ...]] = deque()
        seen = {function}
        if leads_to(self._flow, (function,), place):
            waiting.append((function,))
        while waiting:
            way = waiting.popleft()
            if self._flow.effects.is_named(way[0]):
                continue  # nobody looks into it
            kind = self.kind(way[0])
            if kind is not None:
                yield CallChain(kind, way)
            elif len(way) < _FURTHEST:
                for caller in self._callers(way[0]):
                    if caller not in seen and leads_to(self._flow, (caller, *way), place):
                        seen.add(caller)
                        waiting.append((caller, *way))

    def _callers(self, function: FunctionDef) -> Iterator[FunctionDef]:
        for caller, _ in self._flow.callers.of(function):
            yield caller
        yield from self._flow.overriding.callers(function)

    def _kind(self, function: FunctionDef) -> str | None:
        if not view_functions.may_stand_in(function.module):
            return None
        if self._flow.signals.heard_by(function):
            return "receiver"
        return self.kind_by_protocol(function)

    def kind_by_protocol(self, function: FunctionDef) -> str | None:
        """What a function is in a request by its class, name, decorators and routes alone."""
        owner = function.owner
        if owner is not None and (kind := self._kind_of_method(owner, function)):
            return kind
        if view_functions.is_view(self._flow, function):
            return "view"
        if _makes_middleware(function):
            return "middleware"
        return "admin action" if is_admin_action(function) else None

    def _kind_of_method(self, owner: ClassDef, method: FunctionDef) -> str | None:
        if method.name in MIDDLEWARE_METHODS and self._is_middleware(owner):
            return "middleware"
        kind = self._kind_in(owner, method)
        if kind is None and method.name in _ALL_HOOKS:
            # A mixin, or a base class that knows nothing of Django.
            below = self._flow.project.classes.subclasses(owner)
            kinds = (self._kind_in(heir, method) for heir in below[:_MOST_HEIRS])
            kind = next((kind for kind in kinds if kind is not None), None)
        return kind

    def _kind_in(self, owner: ClassDef, method: FunctionDef) -> str | None:
        """What a method is in a class that defines or inherits it."""
        project, name = self._flow.project, method.name
        if project.admins.is_admin(owner):
            is_action = len(method.facts.parameters) > 1 and (
                method.facts.parameters[1].name == "request"
            )
            is_hook = name in request_hooks.ADMIN or is_action
            return "admin" if is_hook or self._is_hook(method) else None
        if project.classes.is_a(owner, framework.FORM):
            is_hook = name in request_hooks.FORM or name.startswith("clean_")
            return "form" if is_hook or self._is_hook(method) else None
        if project.classes.is_a(owner, framework.SERIALIZER):
            is_hook = name in request_hooks.SERIALIZER or name.startswith(_SERIALIZER_HOOKS)
            return "serializer" if is_hook or self._is_hook(method) else None
        if views.is_view_class(project, owner):
            is_hook = name in request_hooks.VIEW
            return "view" if is_hook or self._is_hook(method) else None
        return None

    def _is_middleware(self, owner: ClassDef) -> bool:
        if self._flow.project.classes.is_a(owner, _MIDDLEWARE_MIXIN):
            return True
        init = self._flow.project.classes.method(owner, "__init__")
        return init is not None and any(
            parameter.name == "get_response" for parameter in init.facts.parameters
        )

    def _is_hook(self, method: FunctionDef) -> bool:
        """Whether a method overrides one that the framework has and calls."""
        project = self._flow.project
        assert method.owner is not None
        if method.name == "__init__":
            return False
        for up in project.classes.ancestors(method.owner)[1:]:
            known = up if isinstance(up, ClassDef) else project.names.definition(up)
            if isinstance(known, ClassDef) and known.module.installed:
                if project.classes.method(known, method.name) is not None:
                    return True
        return False


def _makes_middleware(function: FunctionDef) -> bool:
    """Whether a function is written like a middleware: the one within it answers requests."""
    names = [parameter.name for parameter in function.facts.parameters]
    return function.owner is None and names == ["get_response"]
