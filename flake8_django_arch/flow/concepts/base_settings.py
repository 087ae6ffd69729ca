"""Base settings, and where they ask for the environment that they run in."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...immutable import Immutable
from ...project.settings_layout import Layout, SettingsPlace
from ...project.settings_names import Role
from ..file import Concept, File

#: What settings and variables are called that name an environment.
_ENVIRONMENT: Final = re.compile(
    r"(^|_)(ENV|ENVIRONMENT|STAGE|DEPLOYMENT|DEPLOY_ENV|DEPLOY_ENVIRONMENT|RUN_ENV|APP_ENV)$"
    r"|(^|_)(IS|ON|IN)_(PROD|PRODUCTION|DEV|DEVELOPMENT|LOCAL|STAGING)$"
    r"|^(PROD|PRODUCTION|DEV|DEVELOPMENT|LOCAL|STAGING)(_MODE)?$"
)
#: What guards tests and commands: another matter than the environment.
_GUARDS: Final = re.compile(r"(^|_)(TEST|TESTS|TESTING|RUNNING_TESTS|IN_TEST|IS_TEST)$")
_OF_THE_COMMAND: Final = frozenset({"argv", "modules"})
#: Methods that change the list or dictionary that a setting is.
_CHANGES: Final = frozenset({"append", "extend", "insert", "update", "remove", "setdefault", "pop"})


class EnvironmentBranch(Immutable, frozen=True):
    """A condition on the environment that gives settings different values."""

    place: Place
    #: What it asks for: ``DEBUG``.
    asks: str
    #: The settings that depend on it.
    settings: tuple[str, ...]


class BaseSettings(Concept):
    """The module that all environments of a settings package build on."""

    def __init__(self, file: File, settings: SettingsPlace) -> None:
        super().__init__(file)
        self._settings = settings

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """The base settings that the file holds; settings in one module have no base."""
        for settings in file.project.settings.places:
            if file.module in settings.modules and settings.role(file.module) is Role.BASE:
                if settings.layout not in (Layout.MODULE, Layout.INIT):
                    yield cls(file, settings)

    @cached_property
    def environment_branches(self) -> list[EnvironmentBranch]:
        """Every branch on the environment, the outer one of those within each other."""
        return list(self._branches(self.file.source.tree.body))

    def _branches(self, body: Iterable[ast.stmt]) -> Iterator[EnvironmentBranch]:
        for statement in body:
            match statement:
                case ast.If():
                    found = self._of_statement(statement)
                    if found is not None:
                        yield found
                    else:
                        yield from self._branches([*statement.body, *statement.orelse])
                case ast.Try():
                    handled = [inner for one in statement.handlers for inner in one.body]
                    blocks = [*statement.body, *handled, *statement.orelse, *statement.finalbody]
                    yield from self._branches(blocks)
                case ast.With() | ast.For():
                    yield from self._branches(statement.body)
                case ast.ClassDef():
                    yield from self._branches(statement.body)
                case _:
                    yield from self._of_expressions(statement)

    def _of_statement(self, statement: ast.If) -> EnvironmentBranch | None:
        asks = _asks(statement.test)
        names = tuple(dict.fromkeys(_changed([*statement.body, *statement.orelse])))
        if asks is None or not names:
            return None
        return EnvironmentBranch(Place.of(statement), asks, names)

    def _of_expressions(self, statement: ast.stmt) -> Iterator[EnvironmentBranch]:
        """``X = a if DEBUG else b``."""
        names = tuple(dict.fromkeys(_changed([statement])))
        for node in ast.walk(statement) if names else ():
            if isinstance(node, ast.IfExp) and (asks := _asks(node.test)):
                yield EnvironmentBranch(Place.of(node), asks, names)


def _asks(test: ast.expr) -> str | None:
    """What of the environment a condition asks for, or None."""
    found = None
    for name in _names(test):
        if _GUARDS.search(name) or name in _OF_THE_COMMAND:
            return None
        if found is None and (name == "DEBUG" or _ENVIRONMENT.search(name)):
            found = name
    return found


def _names(test: ast.expr) -> Iterator[str]:
    """The names in a condition, those of variables of the environment too."""
    for node in ast.walk(test):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield name
            case ast.Call(args=[ast.Constant(value=str(name)), *_]):
                yield name
            case ast.Subscript(slice=ast.Constant(value=str(name))):
                yield name


def _changed(body: Iterable[ast.stmt]) -> Iterator[str]:
    """The settings that statements give a value, or change."""
    for statement in body:
        for node in ast.walk(statement):
            match node:
                case ast.Assign(targets=targets):
                    for target in targets:
                        yield from _settings(target)
                case ast.AnnAssign(target=target) | ast.AugAssign(target=target):
                    yield from _settings(target)
                case ast.Call(func=ast.Attribute(value=value, attr=method)) if method in _CHANGES:
                    yield from _settings(value)


def _settings(target: ast.expr) -> Iterator[str]:
    """The settings that a target is, or is a part of."""
    match target:
        case ast.Name(id=name) if name.isupper():
            yield name
        case ast.Subscript(value=value) | ast.Attribute(value=value):
            yield from _settings(value)
        case ast.Call(func=ast.Attribute(value=value)):
            yield from _settings(value)
        case ast.Tuple(elts=targets) | ast.List(elts=targets):
            for one in targets:
                yield from _settings(one)
