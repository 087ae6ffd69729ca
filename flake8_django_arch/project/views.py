"""What is a view, as far as it can be told without looking into bodies."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Final

from . import facts, framework
from .names import ClassDef, External, FunctionDef, Module, ValueDef

if TYPE_CHECKING:
    from .project import Project

_BASES: Final = (framework.VIEW, framework.API_VIEW, "rest_framework.viewsets.ViewSetMixin")
_VIEW_NAME: Final = re.compile(r"(View|View[Ss]et)$")
#: ``graphene.Mutation``, ``graphene.relay.ClientIDMutation`` and those of graphene-django.
_MUTATION: Final = re.compile(r"graphene\w*\.(\w+\.)*\w*Mutation")
#: Methods of views that handle a request, by Django's, DRF's and django-extra-views' names.
_HANDLERS: Final = frozenset(
    {
        *("get", "post", "put", "patch", "delete", "head", "options", "trace", "dispatch"),
        *("list", "create", "retrieve", "update", "partial_update", "destroy"),
        *("perform_create", "perform_update", "perform_destroy"),
        *("form_valid", "form_invalid", "forms_valid", "forms_invalid"),
        *("formset_valid", "formset_invalid"),
    }
)
_ACTIONS: Final = frozenset({"action", "detail_route", "list_route"})
_MUTATION_HANDLERS: Final = frozenset({"mutate", "mutate_and_get_payload"})
#: Decorators of Django and DRF that only make sense on a view.
_DECORATORS: Final = frozenset(
    {
        *("api_view", "login_required", "permission_required", "user_passes_test"),
        *("staff_member_required", "require_http_methods", "require_GET", "require_POST"),
        *("require_safe", "csrf_exempt", "csrf_protect", "ensure_csrf_cookie", "never_cache"),
        *("cache_page", "cache_control", "vary_on_headers", "vary_on_cookie", "condition"),
        *("xframe_options_exempt", "sensitive_post_parameters", "non_atomic_requests"),
    }
)
_FRAMEWORKS: Final = ("django.", "rest_framework.")
_NINJA: Final = ("ninja.", "ninja_extra.")
_VIEWS_MODULE: Final = re.compile(
    r"(^|[/\\])(views|apis?|viewsets?)([/\\]|\.py$)|_(views|api)\.py$"
)
_VERBS: Final = (".get", ".post", ".put", ".patch", ".delete", ".api_operation")


def is_view_class(project: Project, cls: ClassDef) -> bool:
    """Whether a class is a view through any number of bases, or a mixin of such classes."""
    if _inherits_view(project, cls):
        return True
    return cls.name.endswith("Mixin") and any(
        _inherits_view(project, sub) for sub in project.classes.subclasses(cls)
    )


def is_handler(project: Project, method: FunctionDef) -> bool:
    """Whether a method handles requests: by its name, by ``@action``, or as a route says."""
    owner = method.owner
    assert owner is not None
    if method.name in _HANDLERS or _decorators(method) & _ACTIONS:
        return is_view_class(project, owner)
    if method.name in _MUTATION_HANDLERS:
        return any(_MUTATION.fullmatch(path) for path in project.classes.paths(owner))
    if is_mutation(project, method):
        return True
    return _inherits_view(project, owner) and project.routes.map_to(method)


def is_mutation(project: Project, function: FunctionDef) -> bool:
    """Whether a function is one of strawberry's mutations."""
    return "mutation" in _decorators(function) and any(
        path.startswith("strawberry") for path in _decorator_paths(project, function)
    )


def is_decorated_as_view(project: Project, function: FunctionDef) -> bool:
    """Whether a function carries a decorator that only views have, or is a ninja operation."""
    if _decorators(function) & _DECORATORS:
        for path in _decorator_paths(project, function):
            if path.startswith(_FRAMEWORKS) and path.rpartition(".")[2] in _DECORATORS:
                return True
    return any(
        isinstance(decorator, facts.Call)
        and isinstance(decorator.function, facts.Name)
        and decorator.function.path.endswith(_VERBS)
        and _is_ninja(project, function.module, decorator.function.path)
        for decorator in function.facts.decorators
    )


def takes_request_first(function: FunctionDef) -> bool:
    """Whether the first parameter is called ``request``, or annotated as Django's or DRF's."""
    if not function.facts.parameters:
        return False
    first = function.facts.parameters[0]
    if isinstance(first.annotation, facts.Name):
        name = first.annotation.path.rpartition(".")[2]
        return name.endswith("HttpRequest") or name == "Request"
    return first.name == "request"


def is_views_module(module: Module) -> bool:
    """Whether the file's own name or its folder's says that it holds views."""
    here = os.path.join(os.path.basename(os.path.dirname(module.path)), "")
    return _VIEWS_MODULE.search(f"{here}{os.path.basename(module.path)}") is not None


def _inherits_view(project: Project, cls: ClassDef) -> bool:
    if project.classes.is_a(cls, *_BASES):
        return True
    return any(
        isinstance(up, External) and _is_foreign_view(up.path)
        for up in project.classes.ancestors(cls)
    )


def _is_foreign_view(path: str) -> bool:
    """A package's view class whose source is not at hand: ``formtools.wizard.views.WizardView``."""
    package = path.partition(".")[0]
    return _VIEW_NAME.search(path) is not None and package not in sys.stdlib_module_names


def _decorators(function: FunctionDef) -> set[str]:
    """The last names of a function's decorators."""
    return {path.rpartition(".")[2] for path in _written(function)}


def _decorator_paths(project: Project, function: FunctionDef) -> list[str]:
    """The dotted paths of those decorators that other packages define."""
    symbols = [project.names.resolve(function.module, path) for path in _written(function)]
    return [symbol.path for symbol in symbols if isinstance(symbol, External)]


def _written(function: FunctionDef) -> list[str]:
    """A function's decorators as dotted names, called or not."""
    found = [
        decorator.function if isinstance(decorator, facts.Call) else decorator
        for decorator in function.facts.decorators
    ]
    return [inner.path for inner in found if isinstance(inner, facts.Name)]


def _is_ninja(project: Project, module: Module, path: str) -> bool:
    """``router.post`` where ``router = ninja.Router()``, or one of the project's own class."""
    symbol = project.names.resolve(module, path.rpartition(".")[0])
    if not isinstance(symbol, ValueDef) or not isinstance(symbol.assignment.value, facts.Call):
        return False
    maker = symbol.assignment.value.function
    if not isinstance(maker, facts.Name):
        return False
    made = project.names.resolve(symbol.module, maker.path)
    if isinstance(made, External):
        return made.path.startswith(_NINJA)
    return isinstance(made, ClassDef) and any(
        known.startswith(_NINJA) for known in project.classes.paths(made)
    )
