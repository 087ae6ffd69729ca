"""Which functions and classes the project's URLconfs route to."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ..immutable import Immutable
from . import discovery, facts
from .extract import dotted
from .names import ClassDef, FunctionDef, Module
from .syntax import argument_of, keyword_of, text_of

if TYPE_CHECKING:
    from .project import Project

#: The functions that make a route.
ROUTES: Final = frozenset({"path", "re_path", "url"})
_AS_VIEW: Final = ".as_view"
#: Functions around routes and lists of them that leave each view as it is.
_PLAIN: Final = frozenset({"include", "i18n_patterns", "format_suffix_patterns", "list", "tuple"})


class Target(Immutable, frozen=True):
    """What a route names: the view's dotted path, as a module writes it."""

    path: str
    #: The methods that ``as_view({"get": "list"})`` maps HTTP methods to.
    actions: tuple[str, ...] = ()
    #: What ``as_view(template_name="…")`` sets on the view.
    settings: tuple[tuple[str, facts.Expression], ...] = ()
    #: Whether something is called around the view, or around the list of routes.
    is_decorated: bool = False
    #: The call of ``path`` or its like that names it.
    route: facts.Call | None = None


class Route(Immutable, frozen=True):
    """One route of a URLconf, or one registration of a router."""

    module: Module
    #: What leads there, as written, without what including URLconfs put before it.
    path: str
    #: The view's dotted path, as the module writes it.
    view: str
    #: What ``reverse`` knows it by; of a registration its ``basename``, "" for none.
    name: str
    is_registered: bool = False


class Routes:
    """The routes of all URLconfs, whichever of them the settings name."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._registrations: dict[Module, frozenset[str]] = {}
        self._basenames: dict[ClassDef, str | None] = {}

    def lead_to(self, view: ClassDef | FunctionDef) -> bool:
        """Whether some ``urlpatterns`` names the view, be it behind decorators."""
        return bool(self.targets(view))

    def may_answer(self, view: ClassDef) -> bool:
        """Whether a view's class answers requests: what others build on may never by itself."""
        return self.lead_to(view) or not self._project.classes.subclasses(view)

    def decorate(self, view: ClassDef | FunctionDef) -> bool:
        """Whether some route puts a decorator around a view, or may do so."""
        return self._decorates_included or any(target.is_decorated for target in self.targets(view))

    @cached_property
    def _decorates_included(self) -> bool:
        """Whether some URLconf includes another in a way of its own: ``decorator_include``."""
        return any(
            _includes_otherwise(assignment.value)
            for path, outline in self._project.outlines.items()
            if outline.holds_routes
            for assignment in self._project.at(path).facts.assignments
        )

    def naming(self, view: ClassDef | FunctionDef) -> set[Module]:
        """The modules that route to a view, or register it with a router."""
        found = {
            module
            for module, target in self._targets.get(view.name, ())
            if self._project.names.resolve(module, target.path) is view
        }
        if isinstance(view, ClassDef):
            for module in self._project.mentioning(view.name):
                names = self._registered_in(module)
                if any(self._project.names.resolve(module, path) is view for path in names):
                    found.add(module)
        return found

    def basename(self, view: ClassDef) -> str | None:
        """What routers know a viewset by; None where they differ, or something else leads there."""
        if view not in self._basenames:
            names = {
                route.name
                for module in self._project.mentioning(view.name)
                if any(path.endswith(view.name) for path in self._registered_in(module))
                for route in self._registrations_of(module)
                if self._project.names.resolve(module, route.view) is view
            }
            name = names.pop() if len(names) == 1 and not self.lead_to(view) else None
            self._basenames[view] = name or None
        return self._basenames[view]

    def _registrations_of(self, module: Module) -> Iterator[Route]:
        source = self._project.source(module)
        return iter(()) if source is None else _registrations(module, source.tree)

    @cached_property
    def all(self) -> list[Route]:
        """Every route and registration outside tests."""
        found = []
        for module in self._project.modules:
            if discovery.is_test(self._project.shown_path(module.path)):
                continue
            outline = self._project.outlines.get(module.path)
            if outline is not None and outline.holds_routes:
                for assignment in module.facts.assignments:
                    found += list(_routes(module, assignment.value))
            # A router may be made in one module and get its viewsets in another.
            found += self._registrations_of(module)
        return found

    def below(self, root: Module) -> set[Module]:
        """A URLconf, those that it includes, and the modules from which these import."""
        found, left = {root}, [root]
        while left:
            for module in self._next(left.pop()):
                if module not in found and not module.installed:
                    found.add(module)
                    left += [module] if self.stand_in(module) else []
        return found

    def _next(self, module: Module) -> Iterator[Module]:
        for imported in module.facts.imports.values():
            whole = facts.Import(imported.module, None, imported.level)
            for symbol in (
                self._project.names.imported(module, imported),
                self._project.names.imported(module, whole),
            ):
                if isinstance(symbol, Module):
                    yield symbol
        for assignment in module.facts.assignments:
            for name in included(assignment.value):
                symbol = self._project.module(name, near=module)
                if symbol is not None:
                    yield symbol

    def _registered_in(self, module: Module) -> frozenset[str]:
        if module not in self._registrations:
            source = self._project.source(module)
            self._registrations[module] = frozenset(
                () if source is None else _registered(source.tree)
            )
        return self._registrations[module]

    def stand_in(self, module: Module) -> bool:
        """Whether a module may be a URLconf."""
        outline = self._project.outlines.get(module.path)
        return outline is not None and outline.holds_routes

    def settings(self, view: ClassDef) -> list[tuple[Module, dict[str, facts.Expression]]]:
        """What each route to a class sets on it, with the module whose names it uses."""
        return [
            (module, dict(target.settings))
            for module, target in self._targets.get(view.name, ())
            if self._project.names.resolve(module, target.path) is view
        ]

    def lead_into(self, module: Module) -> bool:
        """Whether some ``urlpatterns`` names a function of the module."""
        return any(map(self.lead_to, module.functions()))

    def map_to(self, action: FunctionDef) -> bool:
        """Whether some ``as_view({"post": "publish"})`` names the viewset's method."""
        for module, target in self._actions.get(action.name, ()):
            view = self._project.names.resolve(module, target.path)
            if isinstance(view, ClassDef):
                if action.owner in self._project.classes.ancestors(view):
                    return True
        return False

    def targets(self, view: ClassDef | FunctionDef) -> list[Target]:
        """What names the view in URLconfs, once for each route."""
        return [
            target
            for module, target in self._targets.get(view.name, ())
            if self._project.names.resolve(module, target.path) is view
        ]

    def including(self) -> Iterator[facts.Call]:
        """The routes that include others: what they capture, these are given too."""
        for path, outline in self._project.outlines.items():
            if outline.holds_routes:
                for assignment in self._project.at(path).facts.assignments:
                    yield from _including(assignment.value)

    @cached_property
    def _targets(self) -> dict[str, list[tuple[Module, Target]]]:
        """What routes name, by its last name: so only one candidate's modules are looked up."""
        found: dict[str, list[tuple[Module, Target]]] = {}
        for path, outline in self._project.outlines.items():
            if outline.holds_routes:
                module = self._project.at(path)
                for assignment in module.facts.assignments:
                    for target in _routed(assignment.value):
                        name = _own_name(module, target.path)
                        found.setdefault(name, []).append((module, target))
        return found

    @cached_property
    def _actions(self) -> dict[str, list[tuple[Module, Target]]]:
        found: dict[str, list[tuple[Module, Target]]] = {}
        for targets in self._targets.values():
            for module, target in targets:
                for action in target.actions:
                    found.setdefault(action, []).append((module, target))
        return found


def _registered(tree: ast.Module) -> Iterator[str]:
    """The second argument of every call of a ``register``: routers take a prefix and a viewset."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "register":
                viewset = argument_of(node, 1, "viewset")
                if viewset is not None and (path := dotted(viewset)):
                    yield path


def _routes(module: Module, expression: facts.Expression) -> Iterator[Route]:
    """The routes in a list of them."""
    match expression:
        case facts.Sequence(items=items):
            for item in items:
                yield from _routes(module, item)
        case facts.Sum(left=left, right=right):
            yield from _routes(module, left)
            yield from _routes(module, right)
        case facts.Starred(value=value):
            yield from _routes(module, value)
        case facts.Call(function=facts.Name(path=path), arguments=arguments):
            view = expression.argument(1, "view")
            if path.rpartition(".")[2] in ROUTES and view is not None:
                route, name = expression.argument(0, "route"), expression.keyword("name")
                for target in _views(view):
                    yield Route(
                        module, facts.text_of(route) or "", target.path, facts.text_of(name) or ""
                    )
            for argument in arguments:
                yield from _routes(module, argument)


def _registrations(module: Module, tree: ast.Module) -> Iterator[Route]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "register" and node.args:
                view = argument_of(node, 1, "viewset")
                before_drf_39 = keyword_of(node, "base_name")
                name = argument_of(node, 2, "basename") or before_drf_39
                if view is not None and (path := dotted(view)):
                    yield Route(
                        module, text_of(node.args[0]) or "", path, text_of(name) or "", True
                    )


def included(expression: facts.Expression) -> Iterator[str]:
    """The dotted names of modules in ``include("…")``, in a list of routes."""
    for call, name in _calls_in(expression):
        for argument in call.arguments if name.endswith("include") else ():
            if isinstance(argument, facts.Constant):
                yield str(argument.value)


def _own_name(module: Module, path: str) -> str:
    """The name that a view has where it is defined, of one imported under another too."""
    imported = module.facts.imports.get(path)
    if imported is not None and imported.name is not None:
        return imported.name
    return path.rpartition(".")[2]


def _routed(expression: facts.Expression, *, decorated: bool = False) -> Iterator[Target]:
    """The views in a list of routes; ``include([…])`` and ``i18n_patterns(…)`` hold more."""
    match expression:
        case facts.Sequence(items=items):
            for item in items:
                yield from _routed(item, decorated=decorated)
        case facts.Sum(left=left, right=right):
            yield from _routed(left, decorated=decorated)
            yield from _routed(right, decorated=decorated)
        case facts.Starred(value=value):
            yield from _routed(value, decorated=decorated)
        case facts.Call(function=facts.Name(path=path)):
            name = path.rpartition(".")[2]
            view = expression.argument(1, "view") if name in ROUTES else None
            if view is not None:
                for target in _views(view, decorated=decorated):
                    yield replace(target, route=expression)
            elif path.endswith(_AS_VIEW):  # orders = OrderViewSet.as_view({"get": "list"})
                yield from _views(expression, decorated=decorated)
            within = decorated or name not in ROUTES | _PLAIN
            for argument in expression.arguments:
                yield from _routed(argument, decorated=within)


def _views(expression: facts.Expression, *, decorated: bool = False) -> Iterator[Target]:
    """What a route names, behind ``as_view()`` and the decorators called around it."""
    match expression:
        case facts.Name(path=path):
            yield Target(path, is_decorated=decorated)
        case facts.Call(function=facts.Name(path=path)) if path.endswith(_AS_VIEW):
            actions = expression.argument(0, "actions")
            view = path.removesuffix(_AS_VIEW)
            yield Target(view, tuple(_strings(actions)), expression.keywords, decorated)
        case facts.Call(function=function, arguments=arguments):
            yield from _views(function, decorated=True)
            for argument in arguments:
                yield from _views(argument, decorated=True)


def _including(expression: facts.Expression) -> Iterator[facts.Call]:
    """The calls of ``path`` and its like, in a list of routes, whose view is ``include(…)``."""
    for call, name in _calls_in(expression):
        view = call.argument(1, "view") if name in ROUTES else None
        if view is not None and _is_include(view):
            yield call


def _includes_otherwise(expression: facts.Expression) -> bool:
    return any(
        name != "include"
        and (
            name.endswith("include")
            or name not in ROUTES | _PLAIN
            and any(map(_is_include, call.arguments))
        )
        for call, name in _calls_in(expression)
    )


def _calls_in(expression: facts.Expression) -> Iterator[tuple[facts.Call, str]]:
    """The calls that a list of routes is made of, each with the last name of what it calls."""
    match expression:
        case facts.Sequence(items=items):
            for item in items:
                yield from _calls_in(item)
        case facts.Sum(left=left, right=right):
            yield from _calls_in(left)
            yield from _calls_in(right)
        case facts.Starred(value=value):
            yield from _calls_in(value)
        case facts.Call(function=facts.Name(path=path), arguments=arguments):
            yield expression, path.rpartition(".")[2]
            for argument in arguments:
                yield from _calls_in(argument)


def _is_include(expression: facts.Expression) -> bool:
    match expression:
        case facts.Call(function=facts.Name(path=path)):
            return path.rpartition(".")[2] == "include"
    return False


def _strings(actions: facts.Expression | None) -> Iterator[str]:
    if isinstance(actions, facts.Mapping):
        for _, action in actions.items:
            if isinstance(action, facts.Constant) and isinstance(action.value, str):
                yield action.value
