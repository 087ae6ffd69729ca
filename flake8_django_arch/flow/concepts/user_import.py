"""Where a file imports the user model that Django brings."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, Self

from ...edits import Edit
from ...finding import Place
from ...project import users
from ...project.extract import dotted, is_type_checking
from ...project.syntax import children, walk
from ..file import Concept, File
from ..mending.user_edits import asked_for
from .user_relation import UserRelation

_AUTH: Final = "django.contrib.auth"
_NAME: Final = "User"
_USER: Final = f"{_AUTH}.models.{_NAME}"
#: Who asks for one of these knows which user model there is.
_ASKING: Final = frozenset({"AUTH_USER_MODEL", "get_user_model"})


class UserImport(Concept):
    """An import of ``django.contrib.auth.models.User``, or of a module that it is taken from."""

    def __init__(self, file: File, statement: ast.stmt) -> None:
        super().__init__(file)
        self.place = Place.of(statement)
        self._statement = statement

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Each one that runs, wherever in the file."""
        if file.is_migration:
            return
        for statement in _imports(file.source.tree.body):
            if any(_gives_user(file, path) for path in _imported(statement)):
                yield cls(file, statement)

    @cached_property
    def own_user(self) -> str | None:
        """The user model that the project has instead: ``users.User``."""
        found = users.label(self.project, self.file.module)
        return found if users.is_own(found) else None

    def asked_for(self) -> tuple[Edit, ...]:
        """The edits that let the file ask for the user model; none where it may run too early."""
        targets = [relation.target for relation in self.file.all(UserRelation)]
        return asked_for(self.file, self._statement, [each for each in targets if each is not None])


def _imports(body: Iterable[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports below some statements, but for those that are kept from type checkers alone.

    Left out too is what runs only where ``get_user_model`` or ``AUTH_USER_MODEL`` was asked first.
    """
    pending = list(body)[::-1]
    while pending:
        statement = pending.pop()
        match statement:
            case ast.Import() | ast.ImportFrom():
                yield statement
            case ast.If(test=test):
                if not _asks(test):
                    body = [] if is_type_checking(test) else statement.body
                    pending += [*body, *statement.orelse]
            case ast.Try():
                handled = [inner for one in statement.handlers for inner in one.body]
                skipped = any(map(_asks, statement.body))
                pending += [*statement.body, *statement.orelse, *statement.finalbody]
                pending += [] if skipped else handled
            case ast.Match():
                pending += [inner for case in statement.cases for inner in case.body]
            case _:
                pending += [each for each in children(statement) if isinstance(each, ast.stmt)]


def _asks(node: ast.AST) -> bool:
    """Whether something asks which user model there is."""
    for inner in walk(node):
        match inner:
            case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name):
                if name in _ASKING:
                    return True
    return False


def _imported(statement: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    """How an import makes things known, with the dotted path of each."""
    for alias in statement.names:
        if isinstance(statement, ast.Import):
            yield alias.asname or alias.name, alias.name
        elif not statement.level:
            yield alias.asname or alias.name, f"{statement.module}.{alias.name}"


def _gives_user(file: File, binding: tuple[str, str]) -> bool:
    """Whether a name is Django's user, or a module that the file takes it from."""
    name, path = binding
    if path == _USER:
        return True
    if not _USER.startswith(f"{path}."):
        return False
    taken = f"{name}{_USER.removeprefix(path)}"
    return any(
        isinstance(node, ast.Attribute) and node.attr == _NAME and dotted(node) == taken
        for node in walk(file.source.tree)
    )
