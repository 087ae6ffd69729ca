"""The project's own template tags and filters."""

from __future__ import annotations

import ast
import os
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ..immutable import Immutable
from . import facts
from .extract import dotted, expression
from .names import FunctionDef, Module

if TYPE_CHECKING:
    from .project import Project
    from .templates import Template

#: Where an app has its libraries.
FOLDER: Final = f"{os.sep}templatetags{os.sep}"


class TagKind(Enum):
    """What ``register`` makes of a function."""

    FILTER = "filter"
    SIMPLE = "simple_tag"
    BLOCK = "simple_block_tag"
    INCLUSION = "inclusion_tag"
    #: What Django 1 called a simple tag that gives its value a name.
    ASSIGNMENT = "assignment_tag"


class Registered(Immutable, frozen=True):
    """A function that templates can use."""

    kind: TagKind
    function: FunctionDef
    #: Whether the template's whole context is its first argument.
    takes_context: bool = False
    #: The template that an inclusion tag renders.
    template: str | None = None


class Library(Struct, eq=False):
    """What one ``{% load %}`` brings."""

    filters: dict[str, Registered] = {}
    tags: dict[str, Registered] = {}


class Libraries:
    """The project's libraries of tags and filters, by the name that templates load."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._known: dict[Module, Library] = {}

    def of(self, template: Template) -> list[Library]:
        """What a template loads, the last first: of two with one name the last counts."""
        outline = template.outline
        loaded = outline.libraries if outline is not None else ()
        modules = [self._module(name, template.path) for name in loaded]
        builtins = [
            self._imported(path)
            for engine in self._project.templates.engines
            for path in engine.builtins
        ]
        return [self.at(module) for module in reversed([*builtins, *modules]) if module is not None]

    def at(self, module: Module) -> Library:
        """What a module registers."""
        if module not in self._known:
            library = Library()
            for found, name in _registered(self._project, module):
                by_name = library.filters if found.kind is TagKind.FILTER else library.tags
                by_name[name] = found
            self._known[module] = library
        return self._known[module]

    def _module(self, name: str, near: str) -> Module | None:
        for engine in self._project.templates.engines:
            for known, path in engine.libraries:
                if known == name:
                    return self._imported(path)
        paths = self._paths.get(name, [])
        nearest = max(paths, key=lambda path: len(os.path.commonpath((path, near))), default=None)
        return None if nearest is None else self._project.at(nearest)

    def _imported(self, path: str) -> Module | None:
        found = self._project.imported(path)
        return None if found is None or found.installed else found

    @cached_property
    def _paths(self) -> dict[str, list[str]]:
        """The files of ``templatetags`` packages, by the name that loads them."""
        found: dict[str, list[str]] = {}
        for path in self._project.files:
            _, folder, inner = path.rpartition(FOLDER)
            if folder:
                name = inner.removesuffix(".py").replace(os.sep, ".")
                found.setdefault(name, []).append(path)
        return found


def _registered(project: Project, module: Module) -> list[tuple[Registered, str]]:
    """The functions that a module registers, by decorators or calls."""
    found = []
    for name in module.facts.functions:
        function = module.function(name)
        for decorator in function.facts.decorators if function else ():
            assert function is not None
            made = _made(decorator, function)
            if made is not None:
                found.append(made)
    source = project.source(module)
    for statement in source.tree.body if source else ():
        match statement:
            case ast.Expr(value=ast.Call(func=registering, args=args)) if _kind(registering):
                call = expression(statement.value)
                function = _given(project, module, args)
                if function is not None and isinstance(call, facts.Call):
                    found += filter(None, [_made(call, function)])
    return found


def _kind(registering: ast.expr) -> bool:
    return (dotted(registering) or "").rpartition(".")[2] in TagKind._value2member_map_


def _given(project: Project, module: Module, args: list[ast.expr]) -> FunctionDef | None:
    """The function in ``register.filter("name", function)``."""
    for argument in args:
        path = dotted(argument)
        symbol = project.names.resolve(module, path) if path else None
        if isinstance(symbol, FunctionDef) and not symbol.module.installed:
            return symbol
    return None


def _made(decorator: facts.Expression, function: FunctionDef) -> tuple[Registered, str] | None:
    """What ``@register.filter(name="money")`` makes of a function, and what it is called."""
    call = decorator if isinstance(decorator, facts.Call) else None
    named = call.function if call is not None else decorator
    if not isinstance(named, facts.Name) or "." not in named.path:
        return None
    last = named.path.rpartition(".")[2]
    if last not in TagKind._value2member_map_:
        return None
    kind = TagKind(last)
    name = template = None
    takes_context = False
    if call is not None:
        name = facts.text_of(call.keyword("name"))
        takes_context = call.keyword("takes_context") == facts.Constant(True)
        first = facts.text_of(call.argument(0, "filename"))
        if kind is TagKind.INCLUSION:
            template = first
        else:
            name = name or first
    return Registered(kind, function, takes_context, template), name or function.name
