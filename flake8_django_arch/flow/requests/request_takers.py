"""Which functions are handed the request: by Django and DRF, or by a function that has it.

A parameter that is only *called* request may be anything: a row of leave requests, what a client is
about to send. So somebody has to be seen who hands on the one that Django made.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project import facts, framework, views
from ...project.extract import dotted
from ...project.names import ClassDef, FunctionDef, Module
from ...project.syntax import argument_of, arguments_of, last_name, walk
from ..attributes import path_of_decorator
from . import view_functions

if TYPE_CHECKING:
    from ..analysis import Flow

#: What the framework calls with the request, as :mod:`.request_path` names it.
_HANDED: Final = frozenset({"admin", "admin action", "middleware", "view"})
#: Classes of DRF and Django that are asked about a request, with the methods that get it.
_ASKED: Final = {
    "rest_framework.permissions.BasePermission": ("has_permission", "has_object_permission"),
    "rest_framework.authentication.BaseAuthentication": ("authenticate",),
    "rest_framework.throttling.BaseThrottle": ("allow_request",),
    "rest_framework.filters.BaseFilterBackend": ("filter_queryset",),
    "django.contrib.auth.backends.BaseBackend": ("authenticate",),
}
_REQUESTS: Final = ("HttpRequest", "Request")


class RequestTakers:
    """Answers whether a function gets the request. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._project = flow.project
        self._known: dict[FunctionDef, bool] = {}
        self._decorators: dict[FunctionDef, bool] = {}
        self._views: dict[ClassDef, bool] = {}
        self._calls_of: dict[FunctionDef, tuple[ast.Call, ...]] = {}

    def has_request(self, cls: ClassDef) -> bool:
        """Whether ``self.request`` is the request: in a view, or in a mixin of views."""
        if cls not in self._views:
            self._views[cls] = views.is_view_class(self._project, cls)
        return self._views[cls]

    def takes(self, function: FunctionDef) -> bool:
        """Whether a function, or one nested in it, is surely given Django's or DRF's request."""
        if function not in self._known:
            self._known[function] = False  # calling itself, it gives itself what it was given
            self._known[function] = (
                self._is_handed(function)
                or self.decorates_views(function)
                or any(map(self.takes, self._givers(function)))
            )
        return self._known[function]

    def _is_handed(self, function: FunctionDef) -> bool:
        if any(self._is_annotated(function.module, each) for each in function.facts.parameters):
            return True
        owner = function.owner
        if owner is not None:
            if self.has_request(owner) or any(
                function.name in methods and self._project.classes.is_a(owner, path)
                for path, methods in _ASKED.items()
            ):
                return True
        return self._is_handed_by_protocol(function)

    def _is_handed_by_protocol(self, function: FunctionDef) -> bool:
        if not view_functions.may_stand_in(function.module):
            return False
        return self._flow.request_path.kind_by_protocol(function) in _HANDED

    def _is_annotated(self, module: Module, parameter: facts.Parameter) -> bool:
        match parameter.annotation:
            case facts.Name(path=path) if path.rpartition(".")[2] in _REQUESTS:
                found = self._project.names.resolve(module, path)
                return str(getattr(found, "path", "")).startswith(framework.FRAMEWORKS)
        return False

    def decorates_views(self, function: FunctionDef) -> bool:
        """Whether a function is a decorator, or makes one, that some view carries."""
        if function not in self._decorators:
            self._decorators[function] = function.owner is None and any(
                self._is_view(other)
                for module in self._project.mentions.of(function.name)
                for other in module.functions_and_methods()
                if self._carries(other, function)
            )
        return self._decorators[function]

    def _carries(self, other: FunctionDef, decorator: FunctionDef) -> bool:
        """Whether a function is decorated so: ``@of_shop``, ``@of_shop("edit")``."""
        return any(
            path.rpartition(".")[2] == decorator.name
            and self._project.names.resolve(other.module, path) is decorator
            for expression in other.facts.decorators
            for path in _names_in(expression)
        )

    def _is_view(self, function: FunctionDef) -> bool:
        if function.owner is None and not views.takes_request_first(function):
            return False
        return self._is_handed_by_protocol(function)

    def _givers(self, function: FunctionDef) -> Iterator[FunctionDef]:
        """The functions that hand their request on to this one, as calls are written."""
        names = [parameter.name for parameter in function.facts.parameters]
        if "request" not in names:
            return
        name = _called_name(function)
        is_static = "staticmethod" in map(path_of_decorator, function.facts.decorators)
        position = names.index("request") - (function.owner is not None and not is_static)
        for module in self._project.mentions.of(name):
            for other in module.functions_and_methods():
                if other is not function and name in self._flow.words.of(other):
                    if self._gives(other, function, position):
                        yield other

    def _gives(self, giver: FunctionDef, function: FunctionDef, position: int) -> bool:
        return any(
            _hands_over(call, position) and self._calls(giver, call, function)
            for call in self._handing_on(giver)
        )

    def _handing_on(self, giver: FunctionDef) -> tuple[ast.Call, ...]:
        """The calls of a function that are given what is called a request."""
        if giver not in self._calls_of:
            node = self._flow.node(giver) if "request" in self._flow.words.of(giver) else None
            self._calls_of[giver] = tuple(
                inner
                for inner in (walk(node) if node is not None else ())
                if isinstance(inner, ast.Call)
                and any(last_name(each) == "request" for each in arguments_of(inner))
            )
        return self._calls_of[giver]

    def _calls(self, caller: FunctionDef, call: ast.Call, function: FunctionDef) -> bool:
        """Whether a call may be one of that function: of a method also on who knows what object."""
        wanted = function.owner if function.name == "__init__" else function
        match call.func:
            case ast.Name(id=name):
                return self._project.names.resolve(caller.module, name) is wanted
            case ast.Attribute(value=holder, attr=name) if name == _called_name(function):
                path = dotted(call.func)
                found = self._project.names.resolve(caller.module, path) if path else None
                if found is not None or wanted is not function or function.owner is None:
                    return found is wanted
                if _is_own(holder) and caller.owner is not None:
                    return self._has(caller.owner, function)
                return True
        return False

    def _has(self, owner: ClassDef, method: FunctionDef) -> bool:
        """Whether ``self.method`` in a class may be that method: one of its bases or subclasses."""
        assert method.owner is not None
        ancestors = self._project.classes.ancestors
        return method.owner in ancestors(owner) or owner in ancestors(method.owner)


def _names_in(expression: facts.Expression) -> Iterator[str]:
    """What a decorator is or calls, and what ``method_decorator`` is given."""
    match expression:
        case facts.Name(path=path):
            yield path
        case facts.Call(function=facts.Name(path=path), arguments=arguments):
            yield path
            if path.endswith("method_decorator"):
                for argument in arguments[:1]:
                    yield from _names_in(argument)


def _called_name(function: FunctionDef) -> str:
    """What a call of a function names: a class for its constructor."""
    is_constructor = function.owner is not None and function.name == "__init__"
    return function.owner.name if is_constructor and function.owner else function.name


def _is_own(holder: ast.expr) -> bool:
    match holder:
        case ast.Name(id="self" | "cls") | ast.Call(func=ast.Name(id="super")):
            return True
    return False


def _hands_over(call: ast.Call, position: int) -> bool:
    """Whether the argument of a call that becomes its ``request`` is one."""
    return last_name(argument_of(call, position, "request")) == "request"
