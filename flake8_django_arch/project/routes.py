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
_AS_VIEW: Final = ".as_view"


class Routes:
    """The routes of all URLconfs, whichever of them the settings name."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def lead_to(self, view: ClassDef | FunctionDef) -> bool:
        """Whether some ``urlpatterns`` names the view, be it behind decorators."""
        return any(
            self._project.names.resolve(module, path) is view
            for module, path in self._named.get(view.name, ())
        )

    def lead_into(self, module: Module) -> bool:
        """Whether some ``urlpatterns`` names a function of the module."""
        functions = map(module.function, module.facts.functions)
        return any(self.lead_to(function) for function in functions if function is not None)

    @cached_property
    def _named(self) -> dict[str, list[tuple[Module, str]]]:
        """What routes name, by its last name: so only one candidate's modules are looked up."""
        found: dict[str, list[tuple[Module, str]]] = {}
        for path, outline in self._project.outlines.items():
            if outline.holds_routes:
                module = self._project.at(path)
                for assignment in module.facts.assignments:
                    for name in _views(assignment.value):
                        found.setdefault(_own_name(module, name), []).append((module, name))
        return found


def _own_name(module: Module, path: str) -> str:
    """The name that a view has where it is defined, of one imported under another too."""
    imported = module.facts.imports.get(path)
    if imported is not None and imported.name is not None:
        return imported.name
    return path.rpartition(".")[2]


def _views(expression: facts.Expression) -> Iterator[str]:
    """The views in a list of routes; ``include([…])`` and ``i18n_patterns(…)`` hold more."""
    match expression:
        case facts.Sequence(items=items):
            for item in items:
                yield from _views(item)
        case facts.Sum(left=left, right=right):
            yield from _views(left)
            yield from _views(right)
        case facts.Starred(value=value):
            yield from _views(value)
        case facts.Call(function=facts.Name(path=path)):
            is_route = path.rpartition(".")[2] in _ROUTES
            view = expression.argument(1, "view") if is_route else None
            if view is not None:
                yield from _targets(view)
            for argument in expression.arguments:
                yield from _views(argument)


def _targets(expression: facts.Expression) -> Iterator[str]:
    """What a route names, behind ``as_view()`` and the decorators called around it."""
    match expression:
        case facts.Name(path=path):
            yield path.removesuffix(_AS_VIEW)
        case facts.Call(function=function, arguments=arguments):
            yield from _targets(function)
            for argument in arguments:
                yield from _targets(argument)
