"""A module of services, and what in it knows of HTTP."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, Self

from ...finding import Place
from ...project import facts, framework
from ...project.extract import dotted
from ...project.layers import Layer
from ...project.names import External, FunctionDef, Symbol
from ...project.syntax import walk
from ..file import Concept, File
from .layer_import import imports, statements

#: Modules about requests and responses.
_HTTP: Final = (
    *("django.http", "django.shortcuts", "django.template.response"),
    *("rest_framework.request", "rest_framework.response", "rest_framework.status"),
    *("rest_framework.views", "rest_framework.viewsets", "rest_framework.generics"),
    *("rest_framework.decorators", "ninja.responses", "starlette.responses"),
)
_STRICTLY: Final = ("rest_framework.exceptions", "rest_framework.serializers")
#: What only a request has.
_OF_REQUESTS: Final = frozenset(
    "COOKIES FILES GET META POST build_absolute_uri data get_host headers is_secure query_params"
    " session user".split()
)


class HttpKnowledge(Concept):
    """A place where a service knows of requests or responses."""

    def __init__(self, file: File, place: Place, what: str, *, is_strict_only: bool) -> None:
        super().__init__(file)
        self.place = place
        #: ``a service imports django.http``, ``the service place_order takes a request``.
        self.what = what
        self.is_strict_only = is_strict_only

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The imports, and the functions that take a request that no import explains."""
        if file.is_test or file.project.layers.of(file.module) is not Layer.SERVICES:
            return
        explained: set[str] = set()
        for statement in statements(file.source.tree):
            for imported in imports(file, statement):
                path = _documented(imported.symbol) or imported.path
                if _is_within(path, _HTTP + _STRICTLY):
                    explained.add(imported.alias)
                    is_strict = _is_within(path, _STRICTLY)
                    what = f"a service imports {path}"
                    yield cls(file, Place.of(statement), what, is_strict_only=is_strict)
                    break
        for function in file.functions():
            if place := _request_taken(file, function, explained):
                what = f"the service {function.qualname} takes a request"
                yield cls(file, place, what, is_strict_only=False)


def _documented(symbol: Symbol | None) -> str | None:
    return symbol.path if isinstance(symbol, External) else None


def _is_within(path: str, modules: tuple[str, ...]) -> bool:
    return any(path == module or path.startswith(f"{module}.") for module in modules)


def _request_taken(file: File, function: FunctionDef, explained: set[str]) -> Place | None:
    """The ``def`` of a function that takes a request; None where the import says so already."""
    node = file.flow.node(function)
    for parameter in function.facts.parameters if node is not None else ():
        assert node is not None
        match parameter.annotation:
            case None:
                if parameter.name == "request" and _is_read_as_request(node):
                    return Place.of(node)
            case facts.Name(path=path) if path.partition(".")[0] not in explained:
                symbol = file.project.names.resolve(file.module, path)
                if isinstance(symbol, External) and symbol.path.endswith(_REQUESTS):
                    return Place.of(node)
    return None


_REQUESTS: Final = (framework.REQUEST, framework.API_REQUEST)


def _is_read_as_request(node: ast.AST) -> bool:
    return any(
        isinstance(inner, ast.Attribute)
        and inner.attr in _OF_REQUESTS
        and dotted(inner.value) == "request"
        for inner in walk(node)
    )
