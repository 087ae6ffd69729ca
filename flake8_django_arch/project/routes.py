"""Which functions and classes the project's URLconfs route to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import facts
from .names import ClassDef, FunctionDef, Module

if TYPE_CHECKING:
    from .project import Project

_ROUTES: Final = frozenset({"path", "re_path", "url"})


class Routes:
    """The routes of all URLconfs, whichever of them the settings name."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def routed(self) -> frozenset[ClassDef | FunctionDef]:
        """Every view that some ``urlpatterns`` leads to, also through decorators."""
        found: set[ClassDef | FunctionDef] = set()
        for path, outline in self._project.outlines.items():
            if outline.holds_routes:
                module = self._project.at(path)
                for assignment in module.facts.assignments:
                    found.update(self._views(module, assignment.value))
        return frozenset(found)

    def _views(
        self, module: Module, expression: facts.Expression
    ) -> Iterator[ClassDef | FunctionDef]:
        """The views in a list of routes; ``include([…])`` and ``i18n_patterns(…)`` hold more."""
        match expression:
            case facts.Sequence(items=items):
                for item in items:
                    yield from self._views(module, item)
            case facts.Sum(left=left, right=right):
                yield from self._views(module, left)
                yield from self._views(module, right)
            case facts.Starred(value=value):
                yield from self._views(module, value)
            case facts.Call(function=facts.Name(path=path)):
                is_route = path.rpartition(".")[2] in _ROUTES
                view = expression.argument(1, "view") if is_route else None
                if view is not None:
                    yield from self._target(module, view)
                for argument in expression.arguments:
                    yield from self._views(module, argument)

    def _target(
        self, module: Module, expression: facts.Expression
    ) -> Iterator[ClassDef | FunctionDef]:
        """The view that a route names, behind ``as_view()`` and decorators called around it."""
        match expression:
            case facts.Name(path=path):
                symbol = self._project.names.resolve(module, path.removesuffix(".as_view"))
                if isinstance(symbol, ClassDef | FunctionDef):
                    yield symbol
            case facts.Call(function=function, arguments=arguments):
                yield from self._target(module, function)
                for argument in arguments:
                    yield from self._target(module, argument)
            case facts.Sequence(items=items):  # include(([…], "shop"))
                for item in items:
                    yield from self._views(module, item)
