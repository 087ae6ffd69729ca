"""What runs while somebody waits for a response, and by which calls it is reached."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..project import framework, views
from ..project.names import ClassDef, FunctionDef
from . import effects, view_functions

if TYPE_CHECKING:
    from .analysis import Flow

#: So many calls away from a function its request is looked for.
_FURTHEST: Final = 6
#: A longer chain is named by its two ends.
LONGEST_NAMED: Final = 5
_MIDDLEWARE_MIXIN: Final = "django.utils.deprecation.MiddlewareMixin"
_MIDDLEWARE_METHODS: Final = frozenset(
    "__call__ __acall__ process_exception process_request process_response"
    " process_template_response process_view".split()
)
#: What DRF calls on serializers, beside methods that override its own.
_SERIALIZER_HOOKS: Final = ("get_", "validate_")


@dataclass(frozen=True)
class Chain:
    """The calls that lead from a request to a function."""

    #: ``view``, ``admin``, ``form``, ``serializer``, ``middleware``, ``receiver``.
    kind: str
    functions: tuple[FunctionDef, ...]

    def __str__(self) -> str:
        root, *others = self.functions
        names = (f"{self.kind} {root.qualname}", *map(effects.short_path, others))
        if len(names) > LONGEST_NAMED:
            names = (*names[:2], "…", *names[-2:])
        return " → ".join(names)


class RequestPath:
    """Answers whether and how a function is reached from a request. Each answer is kept."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._kinds: dict[FunctionDef, str | None] = {}
        self._chains: dict[FunctionDef, Chain | None] = {}

    def kind(self, function: FunctionDef) -> str | None:
        """What a function is for the framework that calls it in a request; None for nothing."""
        if function not in self._kinds:
            self._kinds[function] = self._kind(function)
        return self._kinds[function]

    def to(self, function: FunctionDef) -> Chain | None:
        """The shortest chain of calls from a request to a function, which may be its own root.

        What a task does is not reached: ``.delay`` calls no function of the project.
        """
        if function not in self._chains:
            self._chains[function] = self._search(function)
        return self._chains[function]

    def _search(self, function: FunctionDef) -> Chain | None:
        waiting: deque[tuple[FunctionDef, ...]] = deque([(function,)])
        seen = {function}
        while waiting:
            way = waiting.popleft()
            kind = self.kind(way[0])
            if kind is not None:
                return Chain(kind, way)
            if len(way) < _FURTHEST:
                for caller, _ in self._flow.callers.of(way[0]):
                    if caller not in seen:
                        seen.add(caller)
                        waiting.append((caller, *way))
        return None

    def _kind(self, function: FunctionDef) -> str | None:
        if not view_functions.may_stand_in(function.module):
            return None
        if self._flow.signals.heard_by(function):
            return "receiver"
        owner = function.owner
        if owner is not None and (kind := self._kind_of_method(owner, function)):
            return kind
        if view_functions.is_view(self._flow, function):
            return "view"
        return "admin action" if _is_action(function) else None

    def _kind_of_method(self, owner: ClassDef, method: FunctionDef) -> str | None:
        project = self._flow.project
        classes = project.classes
        if method.name in _MIDDLEWARE_METHODS and self._is_middleware(owner):
            return "middleware"
        if project.admins.is_admin(owner):
            is_action = len(method.facts.parameters) > 1 and (
                method.facts.parameters[1].name == "request"
            )
            return "admin" if is_action or self._is_hook(method) else None
        if classes.is_a(owner, framework.FORM):
            is_hook = method.name.startswith("clean_") or self._is_hook(method)
            return "form" if is_hook else None
        if classes.is_a(owner, framework.SERIALIZER):
            is_hook = method.name.startswith(_SERIALIZER_HOOKS) or self._is_hook(method)
            return "serializer" if is_hook else None
        if views.is_view_class(project, owner) and self._is_hook(method):
            return "view"
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


def _is_action(function: FunctionDef) -> bool:
    """Whether a function is written like an action of the admin."""
    names = [parameter.name for parameter in function.facts.parameters]
    return function.owner is None and len(names) == 3 and names[1:] == ["request", "queryset"]
