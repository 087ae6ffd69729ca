"""The edits with which a test makes the rows of its fixtures by factories."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import dedent, indent
from typing import TYPE_CHECKING, Final

from ...edits import (
    AddImport,
    AddPlainImport,
    Edit,
    LeftToUser,
    ReplaceStatements,
    Span,
    StartBody,
)
from ...finding import Place
from ...project.syntax import text_of
from .factory_file import RESET, FactoryFile
from .fixture_files import rows_of
from .fixture_rows import MadeRow, has_sequence, made_rows
from .import_edits import bindings, imported
from .obstacle import Obstacle

if TYPE_CHECKING:
    from ...project.names import ClassDef
    from ..file import File

#: Test cases that load their fixtures right before ``setUpTestData``, once.
_BASES: Final = frozenset(
    {"django.test.TestCase", "django.test.testcases.TestCase", "rest_framework.test.APITestCase"}
)
#: Decorators that leave the setting up of a class as it is.
_HARMLESS: Final = frozenset(
    "override_settings modify_settings tag skip skipIf skipUnless patch object".split()
)
#: Attributes that say in which databases fixtures are loaded.
_OTHER_WAYS: Final = ("databases", "multi_db", "serialized_rollback", "available_apps")
_SETUP: Final = "setUpTestData"
_WIDTH: Final = 80


def made_by_factories(file: File, definition: ClassDef) -> tuple[Edit, ...]:
    """All edits, or the reason why there are none."""
    node = file.source.classes[definition.facts.qualname]
    try:
        return tuple(dict.fromkeys(_Setup(file, definition, node).edits()))
    except Obstacle as why:
        return (LeftToUser(Span.of(file.module.path, node), str(why)),)


class _Setup:
    def __init__(self, file: File, definition: ClassDef, node: ast.ClassDef) -> None:
        self._file = file
        self._definition = definition
        self._node = node
        self._path = file.module.path
        #: What the test's module calls what it imports.
        self._names: dict[str, str] = {}

    def edits(self) -> Iterator[Edit]:
        """The factories, their imports, and the statements that make the rows."""
        listing = self._listing()
        self._refuse_other_setups()
        names = ast.literal_eval(listing.value)
        project = self._file.project
        rows = (row for name in names for row in rows_of(project, name))
        made = made_rows(project, rows, self._definition)
        if not made:
            raise Obstacle("its fixtures hold no rows")
        factories = FactoryFile(self._file, made)
        yield from factories.edits()
        yield from self._imports(made, factories)
        numbered = [row.model for row in made if has_sequence(row.model)]
        lines = [*self._comments(listing), *self._statements(made, factories)]
        if numbered:
            several = dict.fromkeys(factories.name(model) for model in numbered)
            lines.append(_call(RESET, list(several)))
        yield from self._placed(listing, "\n".join(lines))

    # What stands in the way

    def _listing(self) -> ast.Assign:
        """The one statement that lists the fixtures."""
        found = [
            each
            for each in ast.walk(self._file.source.tree)
            if isinstance(each, ast.Attribute) and each.attr == "fixtures"
        ]
        if found:
            raise Obstacle("its module reads a list of fixtures")
        for statement in self._node.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id="fixtures")], value=value):
                    items = value.elts if isinstance(value, ast.List | ast.Tuple) else []
                    if items and all(text_of(each) is not None for each in items):
                        self._refuse_shared_lines(statement)
                        return statement
        raise Obstacle("its fixtures are no plain list of names")

    def _refuse_shared_lines(self, listing: ast.Assign) -> None:
        others: list[ast.expr | ast.stmt] = [*self._node.body, *self._node.bases]
        for each in others:
            if each is not listing and listing.lineno <= (each.end_lineno or each.lineno):
                if each.lineno <= (listing.end_lineno or listing.lineno):
                    raise Obstacle("its list of fixtures shares a line with something else")

    def _refuse_other_setups(self) -> None:
        classes = self._file.project.classes
        bases = classes.bases(self._definition)
        if len(self._node.bases) != 1 or self._node.keywords:
            raise Obstacle("it has several base classes")
        if not any(base.path in _BASES for base in bases):
            raise Obstacle("it is no direct subclass of Django's TestCase")
        if classes.subclasses(self._definition):
            raise Obstacle("other classes inherit it")
        for decorator in self._node.decorator_list:
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            if ast.unparse(called).rpartition(".")[2] not in _HARMLESS:
                raise Obstacle(f"{ast.unparse(called)} may set it up in another way")
        if any(name in self._definition.facts.attributes for name in _OTHER_WAYS):
            raise Obstacle("it says itself which databases it uses")
        if self._file.holds("FIXTURE_DIRS"):
            raise Obstacle("its module says where fixtures lie")

    # What is written

    def _statements(self, made: Sequence[MadeRow], factories: FactoryFile) -> Iterator[str]:
        """A call a row; the links last, when all rows are there."""
        links = []
        for number, row in enumerate(made, 1):
            given = [f"{name}={self._named(code)}" for name, code in row.values.items()]
            name = f"{_snake(row.model.name)}_{row.key if isinstance(row.key, int) else number}"
            for linked, keys in row.links.items():
                links.append(f"{name}.{linked}.set({self._named(keys)})")
            if row.links and any(bindings(self._file.source.tree, name)):
                raise Obstacle(f"its module calls something else {name}")
            yield _call(factories.name(row.model), given, f"{name} = " if row.links else "")
        yield from links

    def _named(self, code: str) -> str:
        """The code as the module's imports call ``datetime``."""
        if code.startswith("datetime."):
            return f"{self._names['datetime']}.{code.removeprefix('datetime.')}"
        return code

    def _placed(self, listing: ast.Assign, code: str) -> Iterator[Edit]:
        """Into ``setUpTestData``, which takes the place of the list where there is none."""
        if _SETUP in self._definition.facts.attributes:
            raise Obstacle(f"its {_SETUP} is no plain class method")
        for statement in self._node.body:
            if getattr(statement, "name", "") == _SETUP:
                if not isinstance(statement, ast.FunctionDef) or not _is_class_method(statement):
                    raise Obstacle(f"its {_SETUP} is no plain class method")
                yield ReplaceStatements(Span.of(self._path, listing), "")
                yield StartBody(Span.of(self._path, statement), f"{code}\n")
                return
        method = f"@classmethod\ndef {_SETUP}(cls):\n{indent(code, '    ')}\n"
        at = self._node.body.index(listing)
        last = at
        for number, statement in enumerate(self._node.body[at + 1 :], at + 1):
            if not isinstance(statement, ast.Assign | ast.AnnAssign) or _spans_lines(statement):
                break
            last = number
        end = self._node.body[last]
        kept = self._lines(listing, end)
        is_first = at == 0 or at == 1 and ast.get_docstring(self._node, clean=False) is not None
        lead = "" if is_first and not kept else "\n"
        span = Span(Path(self._path), Place.of(listing), Span.of(self._path, end).end)
        yield ReplaceStatements(span, f"{kept}{lead}{method}")

    def _comments(self, listing: ast.Assign) -> list[str]:
        """The comments right above the list, which are about its rows."""
        found: list[str] = []
        for line in reversed(self._file.source.lines[: listing.lineno - 1]):
            if not line.strip().startswith("#"):
                break
            found.insert(0, line.strip())
        return found

    def _lines(self, listing: ast.stmt, end: ast.stmt) -> str:
        """The statements between two of a class's body, as they are written."""
        lines = self._file.text.splitlines(keepends=True)
        return dedent("".join(lines[listing.end_lineno or 0 : end.end_lineno]))

    # What it imports

    def _imports(self, made: Sequence[MadeRow], factories: FactoryFile) -> Iterator[Edit]:
        starts = {
            code.lstrip("[").partition("(")[0].partition(".")[0]
            for row in made
            for code in (*row.values.values(), *row.links.values())
        }
        for module, other in (("datetime", "dt"), ("uuid", "")):
            if module in starts:
                yield from self._imported_module(module, other)
        if "Decimal" in starts:
            found = imported(self._file, "decimal", "Decimal")
            if found is None or found[0] != "Decimal":
                raise Obstacle("its module calls something else Decimal")
            yield from found[1]
        names = {factories.name(row.model): factories.home(row.model) for row in made}
        if any(has_sequence(row.model) for row in made):
            names[RESET] = factories.relative
        for name, home in names.items():
            if home is None or factories.is_imported(name):
                continue
            if any(bindings(self._file.source.tree, name)):
                raise Obstacle(f"its module calls something else {name}")
            yield AddImport(Span.of_file(self._path), home, name)

    def _imported_module(self, module: str, other: str) -> Iterator[Edit]:
        """``import datetime``, or ``import datetime as dt`` where that is the class."""
        tree = self._file.source.tree
        for name in filter(None, (module, other)):
            line = f"import {module}" + (f" as {name}" if name != module else "")
            found = list(bindings(tree, name))
            if len(found) == 1 and found[0] in tree.body and ast.unparse(found[0]) == line:
                self._names[module] = name
                return
            if not found:
                self._names[module] = name
                yield AddPlainImport(Span.of_file(self._path), module, line)
                return
        raise Obstacle(f"its module calls something else {module}")


def _call(function: str, arguments: Sequence[str], start: str = "") -> str:
    line = f"{start}{function}({', '.join(arguments)})"
    if len(line) <= _WIDTH:
        return line
    lines = "".join(f"    {each},\n" for each in arguments)
    return f"{start}{function}(\n{lines})"


def _spans_lines(statement: ast.stmt) -> bool:
    """Whether it holds a text whose lines would change where they are moved."""
    return any(
        isinstance(node, ast.Constant | ast.JoinedStr) and node.lineno != node.end_lineno
        for node in ast.walk(statement)
    )


def _is_class_method(function: ast.FunctionDef) -> bool:
    return [ast.unparse(each) for each in function.decorator_list] == ["classmethod"]


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
