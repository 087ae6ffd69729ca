"""Where tests load database fixtures: files of rows that somebody dumped once."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterator
from typing import Final, Self

from ...edits import Edit, LeftToUser, Span
from ...finding import Place
from ...project import discovery, facts
from ...project.extract import dotted
from ...project.literals import Literals
from ...project.names import ClassDef, External
from ...project.source import FunctionNode
from ..file import Concept, File
from ..mending.fixture_factories import made_by_factories

_ATTRIBUTE: Final = "fixtures"
#: Packages whose test cases are Django's, or build on them.
_TEST_CASES: Final = (
    *("django.test.", "django.contrib.", "rest_framework.test.", "channels.testing."),
    *("django_webtest.", "test_plus.test.", "wagtail.test."),
)
_CALL_COMMAND: Final = "django.core.management.call_command"
_LOADDATA: Final = "django.core.management.commands.loaddata"


class LoadedFixture(Concept):
    """The first place where a test class, or a function outside classes, loads fixtures."""

    def __init__(
        self,
        file: File,
        found: list[tuple[Place, list[str]]],
        where: str,
        listing: ClassDef | None = None,
    ) -> None:
        super().__init__(file)
        #: The class, where its list is all that it loads.
        self._listing = listing
        self.place = found[0][0]
        #: The class or function.
        self.where = where
        #: The fixtures, also those of later places.
        self.names = list(dict.fromkeys(name for _, names in found for name in names))

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in a test file."""
        if not file.is_test:
            return
        for qualname, node in file.source.classes.items():
            definition = file.module.class_(qualname)
            if definition is not None:
                loaded = list(_loaded(file, node.body))
                found = sorted([*_listed(file, definition), *loaded])
                if found:
                    yield cls(file, found, definition.name, None if loaded else definition)
        for statement in file.source.tree.body:
            if isinstance(statement, FunctionNode):
                if found := sorted(_loaded(file, [statement])):
                    yield cls(file, found, statement.name)

    def made_by_factories(self) -> tuple[Edit, ...]:
        """The edits with which factories make the same rows, or why there are none."""
        if self._listing is None:
            return (LeftToUser(Span.of_file(self.file.module.path), "it calls loaddata itself"),)
        return made_by_factories(self.file, self._listing)


def _listed(file: File, definition: ClassDef) -> Iterator[tuple[Place, list[str]]]:
    """What the class's own ``fixtures`` lists, where it is a test case that loads them."""
    assignment = definition.facts.attributes.get(_ATTRIBUTE)
    names = _own_names(file, definition)
    if assignment is not None and names and _loads_fixtures(file, definition, names):
        if not _says_what_a_base_says(file, definition, names):
            yield Place(assignment.line, assignment.column), list(names)


def _own_names(file: File, definition: ClassDef) -> tuple[str, ...]:
    """The fixtures that the class itself writes down."""
    assignment = definition.facts.attributes.get(_ATTRIBUTE)
    if assignment is None or isinstance(assignment.value, facts.Name | facts.Opaque):
        return ()
    listed = Literals(file.project).assigned(definition, _ATTRIBUTE)
    return () if listed is None or listed.is_string else listed.names


def _says_what_a_base_says(file: File, definition: ClassDef, names: tuple[str, ...]) -> bool:
    """Whether it would inherit the same list, which is reported at the base."""
    project = file.project
    for up in project.classes.ancestors(definition):
        if isinstance(up, ClassDef) and up is not definition and _ATTRIBUTE in up.facts.attributes:
            is_reported = not up.module.installed and discovery.is_test(
                project.shown_path(up.module.path)
            )
            return is_reported and set(_own_names(file, up)) == set(names)
    return False


def _loads_fixtures(file: File, definition: ClassDef, names: tuple[str, ...]) -> bool:
    """Whether it, or a class that inherits it, is a test case of Django's.

    A base that is not known may be one: then the fixtures' files tell.
    """
    classes = file.project.classes
    ancestors = [
        up for cls in (definition, *classes.subclasses(definition)) for up in classes.ancestors(cls)
    ]
    if any(up.path.startswith(_TEST_CASES) for up in ancestors):
        return True
    return any(
        isinstance(up, External) and up.path.partition(".")[0] not in _OF_PYTHON for up in ancestors
    ) and any(_is_file(file, name) for name in names)


_OF_PYTHON: Final = sys.stdlib_module_names | {"builtins"}


def _is_file(file: File, name: str) -> bool:
    stem = os.path.splitext(os.path.basename(name))[0]
    return any(
        os.path.basename(path).partition(".")[0] == stem for path in file.project.fixture_files
    )


def _loaded(file: File, body: list[ast.stmt]) -> Iterator[tuple[Place, list[str]]]:
    """The calls of ``loaddata`` with fixtures that the source names; inner classes left out."""
    if not file.holds("loaddata"):
        return
    for statement in body:
        for node in _walk(statement):
            if isinstance(node, ast.Call) and len(node.args) > 1 and _is_loaddata(file, node):
                names = [
                    argument.value
                    for argument in node.args[1:]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                ]
                if names and not any(name.startswith(("/", "-")) for name in names):
                    yield Place.of(node), names


def _walk(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.ClassDef):
        return
    yield node
    for inner in ast.iter_child_nodes(node):
        yield from _walk(inner)


def _is_loaddata(file: File, call: ast.Call) -> bool:
    path = dotted(call.func)
    symbol = None if path is None else file.project.names.resolve(file.module, path)
    if getattr(symbol, "path", path) not in (_CALL_COMMAND, "call_command"):
        return False
    command = call.args[0]
    if isinstance(command, ast.Constant):
        return command.value == "loaddata"
    path = dotted(command.func if isinstance(command, ast.Call) else command)
    symbol = None if path is None else file.project.names.resolve(file.module, path)
    return str(getattr(symbol, "path", "")).startswith(_LOADDATA)
