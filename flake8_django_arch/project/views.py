"""What is a view, as far as it can be told without looking into bodies."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from . import facts, framework
from .names import ClassDef, External, FunctionDef, Module, ValueDef

if TYPE_CHECKING:
    from .project import Project

_BASES: Final = (framework.VIEW, framework.API_VIEW, "rest_framework.viewsets.ViewSetMixin")
_MUTATIONS: Final = (
    "graphene.Mutation",
    "graphene.types.mutation.Mutation",
    "graphene.ClientIDMutation",
    "graphene.relay.ClientIDMutation",
)
#: Methods of views that handle a request, by Django's and DRF's names.
_HANDLERS: Final = frozenset(
    {
        *("get", "post", "put", "patch", "delete", "head", "options", "trace", "dispatch"),
        *("list", "create", "retrieve", "update", "partial_update", "destroy"),
        *("perform_create", "perform_update", "perform_destroy"),
        *("form_valid", "form_invalid", "formset_valid", "formset_invalid"),
    }
)
_MUTATION_HANDLERS: Final = frozenset({"mutate", "mutate_and_get_payload"})
#: Decorators that only make sense on a view.
_DECORATORS: Final = frozenset(
    {
        *("api_view", "login_required", "permission_required", "user_passes_test"),
        *("staff_member_required", "require_http_methods", "require_GET", "require_POST"),
        *("require_safe", "csrf_exempt", "csrf_protect", "ensure_csrf_cookie", "never_cache"),
        *("cache_page", "cache_control", "vary_on_headers", "vary_on_cookie", "condition"),
        *("xframe_options_exempt", "sensitive_post_parameters", "non_atomic_requests"),
    }
)
_VIEWS_MODULE: Final = re.compile(
    r"(^|[/\\])(views|apis?|viewsets?)([/\\]|\.py$)|_(views|api)\.py$"
)
_VERBS: Final = ("get", "post", "put", "patch", "delete", "api_operation")


def is_view_class(project: Project, cls: ClassDef) -> bool:
    """Whether a class is a view of Django or DRF, through any number of bases."""
    return project.classes.is_a(cls, *_BASES)


def is_handler(project: Project, method: FunctionDef) -> bool:
    """Whether a method handles requests: by its name, or decorated with ``@action``."""
    owner = method.owner
    assert owner is not None
    if is_view_class(project, owner):
        return method.name in _HANDLERS or "action" in _last_names(method)
    if method.name in _MUTATION_HANDLERS:
        return project.classes.is_a(owner, *_MUTATIONS)
    return "mutation" in _last_names(method) and _is_of(project, method, "strawberry")


def is_decorated_as_view(project: Project, function: FunctionDef) -> bool:
    """Whether a function carries a decorator that only views have, or is a ninja operation."""
    if _last_names(function) & _DECORATORS:
        return True
    return any(
        isinstance(decorator, facts.Call)
        and isinstance(decorator.function, facts.Name)
        and decorator.function.path.endswith(tuple(f".{verb}" for verb in _VERBS))
        and _is_ninja(project, function.module, decorator.function.path)
        for decorator in function.facts.decorators
    )


def takes_request_first(function: FunctionDef) -> bool:
    """Whether the first parameter is called ``request``."""
    parameters = function.facts.parameters
    return bool(parameters) and parameters[0].name == "request"


def is_views_module(module: Module) -> bool:
    """Whether the file's own name or its folder's says that it holds views."""
    here = os.path.join(os.path.basename(os.path.dirname(module.path)), "")
    return _VIEWS_MODULE.search(f"{here}{os.path.basename(module.path)}") is not None


def _last_names(function: FunctionDef) -> set[str]:
    names = set()
    for decorator in function.facts.decorators:
        inner = decorator.function if isinstance(decorator, facts.Call) else decorator
        if isinstance(inner, facts.Name):
            names.add(inner.path.rpartition(".")[2])
    return names


def _is_of(project: Project, function: FunctionDef, package: str) -> bool:
    for decorator in function.facts.decorators:
        inner = decorator.function if isinstance(decorator, facts.Call) else decorator
        if isinstance(inner, facts.Name):
            symbol = project.names.resolve(function.module, inner.path)
            if isinstance(symbol, External) and symbol.path.startswith(f"{package}."):
                return True
    return False


def _is_ninja(project: Project, module: Module, path: str) -> bool:
    """``router.post`` where ``router = ninja.Router()``."""
    symbol = project.names.resolve(module, path.rpartition(".")[0])
    if not isinstance(symbol, ValueDef) or not isinstance(symbol.assignment.value, facts.Call):
        return False
    maker = symbol.assignment.value.function
    if not isinstance(maker, facts.Name):
        return False
    made = project.names.resolve(symbol.module, maker.path)
    return isinstance(made, External) and made.path.startswith(("ninja.", "ninja_extra."))
