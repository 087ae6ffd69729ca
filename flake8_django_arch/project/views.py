"""What is a view, as far as it can be told without looking into bodies."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
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
#: Decorators by which a method of a viewset becomes a handler of its own.
ACTION_DECORATORS: Final = frozenset({"action", "detail_route", "list_route"})
#: Methods of graphene's mutations.
MUTATION_HANDLERS: Final = frozenset({"mutate", "mutate_and_get_payload"})
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
#: HTTP methods that must not change anything. Source: RFC 9110, section 9.2.1.
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_METHODS_BY_NAME: Final = {
    **{name: frozenset({name.upper()}) for name in "get post put patch delete head".split()},
    "options": frozenset({"OPTIONS"}),
    **{name: frozenset({"GET"}) for name in ("list", "retrieve")},
    **{name: frozenset({"POST"}) for name in ("create", "perform_create", "form_valid")},
}
_METHODS_BY_DECORATOR: Final = {
    "require_GET": frozenset({"GET"}),
    "require_safe": frozenset({"GET", "HEAD"}),
    "require_POST": frozenset({"POST"}),
}
#: Decorators that list methods; DRF's own take GET where they list none.
_LISTING: Final = frozenset({"api_view", "action", "require_http_methods"})
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
    if method.name in _HANDLERS or _decorators(method) & ACTION_DECORATORS:
        return is_view_class(project, owner)
    if method.name in MUTATION_HANDLERS or is_mutation(project, method):
        return mutates_by_graphql(project, method)
    return _inherits_view(project, owner) and project.routes.map_to(method)


def is_mutation(project: Project, function: FunctionDef) -> bool:
    """Whether a function is one of strawberry's mutations."""
    return "mutation" in _decorators(function) and any(
        path.startswith("strawberry") for path in _decorator_paths(project, function)
    )


def mutates_by_graphql(project: Project, function: FunctionDef) -> bool:
    """Whether a function is a mutation, of graphene's or strawberry's.

    GraphQL answers whatever it raises: the exception's text is one of the response's ``errors``.
    """
    owner = function.owner
    if owner is not None and function.name in MUTATION_HANDLERS:
        if any(_MUTATION.fullmatch(path) for path in project.classes.paths(owner)):
            return True
    return is_mutation(project, function)


def is_decorated_as_view(project: Project, function: FunctionDef) -> bool:
    """Whether a function carries a decorator that only views have, or is a ninja operation."""
    if _decorators(function) & _DECORATORS:
        for path in _decorator_paths(project, function):
            if path.startswith(framework.FRAMEWORKS) and path.rpartition(".")[2] in _DECORATORS:
                return True
    return any(_ninja_operations(project, function))


def ninja_response(project: Project, function: FunctionDef) -> facts.Expression | None:
    """What ``@router.get("/orders", response=list[OrderOut])`` says that it answers."""
    for decorator in _ninja_operations(project, function):
        if (response := decorator.keyword("response")) is not None:
            return response
    return None


def _ninja_operations(project: Project, function: FunctionDef) -> Iterator[facts.Call]:
    """The decorators that make a function an operation of django-ninja's."""
    for decorator in function.facts.decorators:
        match decorator:
            case facts.Call(function=facts.Name(path=path)) if path.endswith(_VERBS):
                if _is_ninja(project, function.module, path):
                    yield decorator


def http_methods(project: Project, function: FunctionDef) -> frozenset[str]:
    """The HTTP methods that a view answers, as its name or decorator says; empty where none does.

    Source: ``View.http_method_names``, ``django.views.decorators.http``, DRF's ``api_view`` and
    ``action``.
    """
    for decorator in function.facts.decorators:
        called = decorator.function if isinstance(decorator, facts.Call) else decorator
        path = called.path if isinstance(called, facts.Name) else ""
        symbol = project.names.resolve(function.module, path) if path else None
        if not isinstance(symbol, External) or not symbol.path.startswith(framework.FRAMEWORKS):
            continue
        name = symbol.path.rpartition(".")[2]
        if name in _METHODS_BY_DECORATOR:
            return _METHODS_BY_DECORATOR[name]
        if name in _LISTING and isinstance(decorator, facts.Call):
            return _listed_methods(decorator)
    if function.owner is not None:
        return _METHODS_BY_NAME.get(function.name, frozenset())
    return frozenset()


def _listed_methods(decorator: facts.Call) -> frozenset[str]:
    position = "request_method_list" if decorator.keyword("request_method_list") else "methods"
    if decorator.keyword("http_method_names"):
        position = "http_method_names"
    given = decorator.argument(0, position)
    if given is None:
        return frozenset({"GET"})
    items = given.items if isinstance(given, facts.Sequence) else ()
    values = [item.value if isinstance(item, facts.Constant) else None for item in items]
    if not values or not all(isinstance(value, str) for value in values):
        return frozenset()
    return frozenset(str(value).upper() for value in values)


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
