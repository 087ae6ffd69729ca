"""What names stand for within a function, which may import some itself and bind others."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from . import facts
from .extract import expression, imported_names
from .names import Module, Symbol
from .source import FunctionNode
from .syntax import given_to, parameters_of, walk

if TYPE_CHECKING:
    from .project import Project


class Scope:
    """What names stand for at the top of a module, or in a function of it."""

    def __init__(self, project: Project, module: Module, node: FunctionNode | None = None) -> None:
        self._names = project.names
        self.module = module
        self._node = node
        self._imports = {
            name: imported
            for statement in ([] if node is None else walk(node))
            if isinstance(statement, ast.Import | ast.ImportFrom)
            for name, imported in imported_names(statement)
        }
        self._own: frozenset[str] = frozenset()
        if node is not None:
            bound = {each.arg for each in parameters_of(node.args)}
            bound.update(
                each.id
                for each in walk(node)
                if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
            )
            self._own = frozenset(bound - self._imports.keys())

    def resolve(self, path: str) -> Symbol | None:
        """What a dotted name stands for; None for what the function binds itself."""
        head, _, rest = path.partition(".")
        if head in self._own:
            return None
        if head not in self._imports:
            return self._names.resolve(self.module, path)
        found = self._names.imported(self.module, self._imports[head])
        return self._names.follow(found, rest) if rest else found

    def written(self, node: ast.expr | None) -> facts.Expression | None:
        """What an argument is: where the function assigns a name once, what it is assigned."""
        if isinstance(node, ast.Name) and node.id in self._own and self._node is not None:
            given = given_to(node.id, self._node)
            return expression(given[0]) if len(given) == 1 else expression(node)
        return None if node is None else expression(node)
