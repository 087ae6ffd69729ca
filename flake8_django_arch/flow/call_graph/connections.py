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
from ...project.extract import dotted
from ...project.names import External, FunctionDef, Module, Symbol
from ...project.scopes import Scope
from ...project.syntax import argument_of, walk

if TYPE_CHECKING:
    from ..analysis import Flow

_RECEIVER: Final = "django.dispatch.receiver"
_CONNECT: Final = "connect"


class Connection(Immutable, frozen=True):
    """A function that hears of a signal."""

    receiver: FunctionDef
    signal: Symbol
    #: Who has to send it; None for anybody.
    sender: facts.Expression | None
    scope: Scope


class Connections:
    """Answers which connections modules make. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._of: dict[Module, tuple[Connection, ...]] = {}

    def of(self, module: Module) -> tuple[Connection, ...]:
        """The connections that a module makes, as it writes them."""
        if module not in self._of:
            self._of[module] = tuple(self._written(module))
        return self._of[module]

    def makers(self, module: Module) -> Iterator[FunctionDef]:
        """The functions of a module that may connect others: ``AppConfig.ready`` among them."""
        ready = filter(None, (cls.method("ready") for cls in module.classes()))
        for function in (*module.functions(), *ready):
            if _CONNECT in self._flow.words.of(function):
                yield function

    def _written(self, module: Module) -> Iterator[Connection]:
        project = self._flow.project
        top = Scope(project, module)
        for function in module.functions():
            yield from _decorated(function, top)
        source = project.source(module)
        for statement in () if source is None else source.tree.body:
            if isinstance(statement, ast.Expr):
                yield from _made(statement.value, top)
        for function in self.makers(module):
            node = self._flow.node(function)
            if node is not None:
                scope = Scope(project, module, node)
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
