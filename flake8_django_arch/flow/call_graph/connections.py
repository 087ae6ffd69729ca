"""Which functions are connected to which signals, as it is written: at a module's top or in one of
its functions, ``AppConfig.ready`` above all, which may import what it names.

Source: ``django.dispatch``; Django's documentation, "Signals".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...immutable import Immutable
from ...project import facts
from ...project.extract import dotted, expression, imported_names
from ...project.names import External, FunctionDef, Module, Symbol
from ...project.source import FunctionNode
from ...project.syntax import argument_of, given_to, parameters_of, walk
from ..blocks import stored

if TYPE_CHECKING:
    from ..analysis import Flow

_RECEIVER: Final = "django.dispatch.receiver"
_CONNECT: Final = "connect"


class Scope:
    """What names stand for at the top of a module, or in a function of it."""

    def __init__(self, flow: Flow, module: Module, node: FunctionNode | None = None) -> None:
        self._names = flow.project.names
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
            parameters = (each.arg for each in parameters_of(node.args))
            self._own = frozenset((*parameters, *stored(node.body))) - self._imports.keys()

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


class Connection(Immutable, frozen=True):
    """A function that hears of a signal."""

    receiver: FunctionDef
    signal: Symbol
    #: Who has to send it; None for anybody.
    sender: facts.Expression | None
    scope: Scope


def connections(flow: Flow, module: Module) -> Iterator[Connection]:
    """The connections that a module makes."""
    top = Scope(flow, module)
    for function in module.functions():
        yield from _decorated(function, top)
    source = flow.project.source(module)
    for statement in () if source is None else source.tree.body:
        if isinstance(statement, ast.Expr):
            yield from _made(statement.value, top)
    ready = filter(None, (cls.method("ready") for cls in module.classes()))
    for function in (*module.functions(), *ready):
        node = flow.node(function) if _CONNECT in flow.words.of(function) else None
        if node is not None:
            scope = Scope(flow, module, node)
            for each in walk(node):
                yield from _made(each, scope)


def _decorated(function: FunctionDef, scope: Scope) -> Iterator[Connection]:
    """``@receiver(post_save, sender=Order)``."""
    for decorator in function.facts.decorators:
        match decorator:
            case facts.Call(function=facts.Name(path=path)):
                if scope.resolve(path) == External(_RECEIVER):
                    sender = decorator.keyword("sender")
                    for signal in _named(scope, decorator.argument(0, "signal")):
                        yield Connection(function, signal, sender, scope)


def _named(scope: Scope, given: facts.Expression | None) -> Iterator[Symbol]:
    match given:
        case facts.Sequence(items=items):
            for item in items:
                yield from _named(scope, item)
        case facts.Name(path=path):
            if (symbol := scope.resolve(path)) is not None:
                yield symbol


def _made(node: ast.AST, scope: Scope) -> Iterator[Connection]:
    """``post_save.connect(notify, sender=Order)``."""
    match node:
        case ast.Call(func=ast.Attribute(value=way, attr=attr)) if attr == _CONNECT:
            receiver = argument_of(node, 0, "receiver")
            signal = scope.resolve(dotted(way) or "")
            found = None if receiver is None else scope.resolve(dotted(receiver) or "")
            if signal is not None and isinstance(found, FunctionDef):
                sender = argument_of(node, 1, "sender")
                yield Connection(found, signal, scope.written(sender), scope)
