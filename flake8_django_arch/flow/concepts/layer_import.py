"""An import from one layer of the architecture into another."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...immutable import Immutable
from ...project import facts, framework
from ...project.extract import dotted
from ...project.layers import ABOVE, Layer, home, path_of
from ...project.names import ClassDef, FunctionDef, Module, Symbol
from ...project.syntax import walk
from ..file import Concept, File

_TYPE_CHECKING: Final = frozenset({"TYPE_CHECKING", "typing.TYPE_CHECKING", "t.TYPE_CHECKING"})


class Imported(Immutable, frozen=True):
    """One name of an import statement."""

    #: Where a reader finds it: ``shop.services.place_order``.
    path: str
    #: What the file calls it.
    alias: str
    symbol: Symbol | None


class LayerImport(Concept):
    """An import of something that another layer defines; inside functions too."""

    def __init__(
        self, file: File, statement: ast.stmt, own: Layer, target: Layer, imported: Imported
    ) -> None:
        super().__init__(file)
        self._statement = statement
        self.own = own
        self.target = target
        self.imported = imported

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Imports in layers that others build on; what only type checkers see is left out."""
        own = file.project.layers.of(file.module)
        if own not in ABOVE or not file.is_application:
            return
        for statement in statements(file.source.tree):
            targets = set()
            for imported in imports(file, statement):
                module = home(imported.symbol)
                target = None if module is None else file.project.layers.of(module)
                if target is not None and target is not own and target not in targets:
                    targets.add(target)
                    yield cls(file, statement, own, target, imported)

    @property
    def place(self) -> Place:
        """The statement."""
        return Place.of(self._statement)

    @property
    def receiver(self) -> FunctionDef | None:
        """The receiver of a signal that it stands in: what calls that is Django alone."""
        line = self._statement.lineno
        for function in self.file.functions():
            node = self.flow.node(function)
            if node is not None and node.lineno <= line <= (node.end_lineno or node.lineno):
                return function if self.flow.signals.calls(function) else None
        return None

    @property
    def goes_up(self) -> bool:
        """Whether the other layer builds on this one."""
        return self.target in ABOVE[self.own] and not self._brings_form_fields_alone

    @cached_property
    def _brings_form_fields_alone(self) -> bool:
        """Whether models take only form fields and widgets from a module of forms."""
        if self.target is not Layer.FORMS:
            return False
        used = self._used_of_module() if isinstance(self.imported.symbol, Module) else ()
        symbols = used or (self.imported.symbol,)
        return all(
            isinstance(symbol, ClassDef) and not self.project.classes.is_a(symbol, framework.FORM)
            for symbol in symbols
        )

    def _used_of_module(self) -> tuple[Symbol | None, ...]:
        prefix = f"{self.imported.alias}."
        paths = {
            path
            for node in walk(self.file.source.tree)
            if isinstance(node, ast.Attribute) and (path := dotted(node))
        }
        return tuple(
            self.project.names.resolve(self.file.module, path)
            for path in sorted(paths)
            if path.startswith(prefix)
        )


def statements(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Every import that runs, in functions too."""
    waiting = list(ast.iter_child_nodes(tree))
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and (dotted(node.test) or "") in _TYPE_CHECKING:
            waiting = [*node.orelse, *waiting]
        elif isinstance(node, ast.stmt | ast.excepthandler | ast.match_case):
            waiting = [*ast.iter_child_nodes(node), *waiting]


def imports(file: File, statement: ast.Import | ast.ImportFrom) -> Iterator[Imported]:
    """What an import statement brings, name by name."""
    for alias in statement.names:
        if isinstance(statement, ast.Import):
            symbol: Symbol | None = file.project.module(alias.name, near=file.module)
            yield Imported(alias.name, alias.asname or alias.name, symbol)
        else:
            name = None if alias.name == "*" else alias.name
            given = facts.Import(statement.module or "", name, statement.level)
            symbol = file.project.names.imported(file.module, given)
            path = path_of(symbol) or ".".join(filter(None, [statement.module, alias.name]))
            yield Imported(path, alias.asname or alias.name, symbol)
