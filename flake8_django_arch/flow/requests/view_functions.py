"""Which functions are views, in whatever file they stand."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from ...project import discovery, views
from ...project.extract import dotted
from ...project.names import ClassDef, FunctionDef, Module
from ...project.syntax import walk

if TYPE_CHECKING:
    from ..analysis import Flow

#: What classes of responses are called, and functions that give one.
_RESPONSE: Final = re.compile(r"(\w+\.)*(HttpResponse\w*|\w*Response)")
_SHORTCUT: Final = re.compile(r"(shortcuts\.)?(render|render_to_response|redirect\w*)")
_HTTP_RESPONSE: Final = ("django.http.HttpResponse", "django.http.HttpResponseBase")


def may_stand_in(module: Module) -> bool:
    """Whether a module may hold views: tests, migrations and commands do not."""
    return discovery.may_serve_requests(module.project.shown_path(module.path))


def is_view(flow: Flow, function: FunctionDef) -> bool:
    """Whether a function or method handles requests."""
    project = flow.project
    if function.owner is not None:
        return views.is_handler(project, function)
    if views.is_decorated_as_view(project, function) or views.is_mutation(project, function):
        return True
    if function.facts.parameters and project.routes.lead_to(function):
        return True
    return (
        views.is_views_module(function.module)
        and views.takes_request_first(function)
        and not function.name.startswith("_")
        and _returns_response(flow, function)
        # Beside views that have routes, what has none is called by them.
        and not project.routes.lead_into(function.module)
    )


def _returns_response(flow: Flow, function: FunctionDef) -> bool:
    """Whether some ``return`` gives what is called a response, or is one of the project's own."""
    node = flow.node(function)
    if node is None:
        return False
    made = {
        target.id
        for statement in walk(node)
        if isinstance(statement, ast.Assign) and _is_response(flow, function, statement.value)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
    return any(
        isinstance(inner, ast.Return)
        and inner.value is not None
        and (
            isinstance(inner.value, ast.Name)
            and inner.value.id in made
            or _is_response(flow, function, inner.value)
        )
        for inner in walk(node)
    )


def _is_response(flow: Flow, function: FunctionDef, value: ast.expr) -> bool:
    if isinstance(value, ast.Await):
        value = value.value
    name = dotted(value.func) if isinstance(value, ast.Call) else None
    if name is None:
        return False
    if _RESPONSE.fullmatch(name) or _SHORTCUT.fullmatch(name):
        return True
    symbol = flow.project.names.resolve(function.module, name)
    return isinstance(symbol, ClassDef) and flow.project.classes.is_a(symbol, *_HTTP_RESPONSE)
