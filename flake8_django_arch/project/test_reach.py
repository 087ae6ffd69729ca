"""What the project's tests reach: by name, through what is reached so, and through URLs.

A name is taken for every function, method and class called so, and a class for all of its methods.
So nothing that a test reaches is missed; what it may reach counts as reached too.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from . import discovery, facts, views
from .names import ClassDef, FunctionDef, Module, Symbol
from .returned_urls import ReturnedUrls
from .routes import Route
from .test_words import TestWords, segments, words_of
from .unnamed_code import unnamed

if TYPE_CHECKING:
    from .project import Project


class TestReach:
    """Answers what tests reach. Every answer is computed once."""

    #: pytest takes what is called so for a test.
    __test__ = False

    def __init__(self, project: Project) -> None:
        self._project = project
        self.words = TestWords(project)

    @property
    def is_known(self) -> bool:
        """Whether the tests are at hand, and all that request something are in Python."""
        return self.words.exist and not self._project.tooling.has_tests_elsewhere

    def reaches(self, function: FunctionDef) -> bool:
        """Whether a test may call a function."""
        return function.name in self._names

    def requests(self, view: ClassDef | FunctionDef) -> bool:
        """Whether a test may request a view, or calls it."""
        if self.words.walk_routes or view.name in self.words.names:
            return True
        return view in self._requested

    @cached_property
    def _requested(self) -> set[Symbol]:
        return {
            symbol
            for route in self._project.routes.all
            if self._is_requested(route)
            and (symbol := self._project.names.resolve(route.module, route.view)) is not None
        }

    def _is_requested(self, route: Route) -> bool:
        if any(
            name in self._returned_by_called or self.words.name_url(name)
            for name in self._names_of(route)
        ):
            return True
        return self.words.request_path(segments(route.path))

    @cached_property
    def _returned_by_called(self) -> set[str]:
        """The names of routes to which ``client.get(order.get_absolute_url())`` may lead."""
        return ReturnedUrls(self._defined).names(self.words.names)

    def _names_of(self, route: Route) -> Iterator[str]:
        """What a route is called; a router makes several names of one."""
        if not route.is_registered:
            if route.name:
                yield route.name
            return
        view = self._project.names.resolve(route.module, route.view)
        last = route.view.rpartition(".")[2]
        bases = {
            route.name,
            route.path,
            last.lower().removesuffix("viewset"),
            *segments(route.path),
        }
        if isinstance(view, ClassDef):
            found = self._project.classes.attribute(view, "queryset")
            if found is not None:
                bases |= {name.lower() for name in _first_names(found[1].value)}
        actions = {"list", "detail"}
        if isinstance(view, ClassDef):
            for up in self._project.classes.own(view):
                actions |= {name.replace("_", "-") for name in up.facts.functions}
                actions |= up.facts.functions.keys()
        for base in filter(None, bases):
            for action in actions:
                yield f"{base}-{action}"

    # By name

    @cached_property
    def _names(self) -> set[str]:
        """Every name that is mentioned by tests, or by what these names stand for."""
        found: set[str] = set()
        left = [*self.words.names, *unnamed(self._project, self._sources)]
        left += [text.rpartition(".")[2] for text in self.words.texts if "." in text]
        left += [view.name for view in self._all_views if self.requests(view)]
        seen: set[ast.AST] = set()
        for command in self._commands():
            seen.add(command)
            left += words_of(command)
        while left:
            name = left.pop()
            if name not in found:
                found.add(name)
                for node in self._defined.get(name, ()):
                    if node not in seen:
                        seen.add(node)
                        left += words_of(node)
        return found

    @cached_property
    def _all_views(self) -> list[ClassDef | FunctionDef]:
        symbols = [
            self._project.names.resolve(route.module, route.view)
            for route in self._project.routes.all
        ]
        return [each for each in symbols if isinstance(each, ClassDef | FunctionDef)]

    @cached_property
    def _sources(self) -> list[tuple[Module, ast.Module]]:
        """The project's modules but for tests and migrations."""
        found = []
        for module in self._project.modules:
            if discovery.is_application(self._project.shown_path(module.path)):
                source = self._project.source(module)
                if source is not None:
                    found.append((module, source.tree))
        return found

    @cached_property
    def _defined(self) -> dict[str, list[ast.AST]]:
        """Functions and classes by name, and methods but for those of views.

        ``client.get`` calls no view's ``get``: a view is reached by its URL or its own name.
        """
        found: dict[str, list[ast.AST]] = {}
        for module, tree in self._sources:
            for statement in _statements(tree):
                found.setdefault(statement.name, []).append(statement)
                if isinstance(statement, ast.ClassDef):
                    definition = module.class_(statement.name)
                    if definition is None or not views.is_view_class(self._project, definition):
                        for inner in _statements(statement):
                            found.setdefault(inner.name, []).append(inner)
            for assigned in tree.body:
                if isinstance(assigned, ast.Assign):
                    for target in assigned.targets:
                        if isinstance(target, ast.Name):
                            found.setdefault(target.id, []).append(assigned.value)
        return found

    def _commands(self) -> Iterator[ast.Module]:
        """The management commands that tests call by name."""
        for module, tree in self._sources:
            folder, file = os.path.split(module.path)
            if folder.endswith(os.path.join("management", "commands")):
                if file.removesuffix(".py") in self.words.texts:
                    yield tree


def _statements(
    tree: ast.Module | ast.ClassDef,
) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node
        elif isinstance(node, ast.If | ast.Try):
            for inner in ast.walk(node):
                if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                    yield inner


def _first_names(expression: facts.Expression) -> Iterator[str]:
    """``Order`` of ``Order.objects.all()``."""
    match expression:
        case facts.Name(path=path):
            yield path.partition(".")[0]
            yield path.rpartition(".")[0].rpartition(".")[2]
        case facts.Call(function=function):
            yield from _first_names(function)
        case facts.Attribute(value=value):
            yield from _first_names(value)
