"""What the names of a function come from: the names that it reads where it binds them.

In ``orders = Order.objects.all() if full else found`` these are ``full`` and ``found``, and what
both come from in turn; so are the names in conditions around it.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...project import framework
from ...project.names import ClassDef, FunctionDef
from ...project.syntax import names_in, walk
from ..blocks import parameters, stored

if TYPE_CHECKING:
    from ..analysis import Flow

_SCOPES: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_BLOCKS: Final = (ast.stmt, ast.excepthandler, ast.match_case)
#: Statements whose blocks run as their heads say.
_CHOOSING: Final = (ast.If, ast.While, ast.Match, ast.For, ast.AsyncFor)


class Sources:
    """Answers what names come from. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._known: dict[FunctionDef, Mapping[str, frozenset[str]]] = {}

    def of(self, function: FunctionDef) -> Mapping[str, frozenset[str]]:
        """By name of a function's own, those that it comes from, near or far.

        Names of the module are among them, and those that hold objects: in ``self.orders = …`` it
        is ``self`` that comes from what stands on the right.
        """
        if function not in self._known:
            self._known[function] = self._found(function)
        return self._known[function]

    def _found(self, function: FunctionDef) -> Mapping[str, frozenset[str]]:
        node = self._flow.node(function)
        if node is None:
            return {}
        near: dict[str, frozenset[str]] = dict.fromkeys(parameters(node), frozenset())
        for statement in node.body:
            for name, read in _bound(statement, frozenset()):
                varying = {each for each in read if self._may_vary(function, each)}
                near[name] = near.get(name, frozenset()) | varying
        return {name: _far(near, name) for name in near}

    def _may_vary(self, function: FunctionDef, name: str) -> bool:
        """Whether a name may tell something apart: ``settings`` may, but no model or builtin."""
        project = self._flow.project
        symbol = project.names.resolve(function.module, name)
        is_model = isinstance(symbol, ClassDef) and project.classes.is_a(symbol, framework.MODEL)
        return not is_model and not hasattr(builtins, name)


def _far(near: Mapping[str, frozenset[str]], name: str) -> frozenset[str]:
    found, left = {name}, [name]
    while left:
        for each in near.get(left.pop(), ()):  # a name of the module comes from nowhere else
            if each not in found:
                found.add(each)
                left.append(each)
    return frozenset(found)


def _holders(nodes: list[ast.AST]) -> Iterator[str]:
    """What nodes put something into: ``self.orders = …``, ``context["orders"] = …``."""
    for node in (inner for each in nodes for inner in walk(each)):
        if isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store):
            while isinstance(node, ast.Attribute | ast.Subscript):
                node = node.value
            if isinstance(node, ast.Name):
                yield node.id


def _bound(node: ast.AST, around: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Each name that a statement binds, with the names that it reads there and around it."""
    if isinstance(node, _SCOPES):
        return
    below = list(ast.iter_child_nodes(node))
    inner = [each for each in below if isinstance(each, _BLOCKS)]
    head = [each for each in below if not isinstance(each, _BLOCKS)]
    read = around.union(*map(names_in, head))
    for name in (*stored(head), *_holders(head)):
        yield name, read
    for each in inner:
        yield from _bound(each, read if isinstance(node, _CHOOSING) else around)
