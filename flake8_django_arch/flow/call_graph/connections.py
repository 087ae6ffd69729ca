"""Which functions are connected to which signals, as it is written: at a module's top or in one of
its functions, ``AppConfig.ready`` above all, which may import what it names.

Source: ``django.dispatch``; Django's documentation, "Signals".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ...finding import Place
from ...immutable import Immutable
from ...project import facts
from ...project.extract import dotted
from ...project.names import External, FunctionDef, Module, Symbol
from ...project.scopes import Scope
from ...project.syntax import argument_of, is_name, walk

if TYPE_CHECKING:
    from ..analysis import Flow

_RECEIVER: Final = "django.dispatch.receiver"
_CONNECT: Final = "connect"
_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Connection(Immutable, frozen=True):
    """A function that hears of a signal."""

    receiver: FunctionDef
    signal: Symbol
    #: Who has to send it; None for anybody.
    sender: facts.Expression | None
    scope: Scope
    #: The call of ``connect``; None for a decorator.
    place: Place | None = None


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
            if not isinstance(statement, _DEFINITIONS):
                yield from _made_in(statement, top)
        for function in self.makers(module):
            node = self._flow.node(function)
            if node is not None:
                scope = Scope(project, module, node)
                yield from _made_in(node, scope)


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


def _made_in(node: ast.AST, scope: Scope) -> Iterator[Connection]:
    """What code connects: ``post_save.connect(notify, sender=Order)``."""
    nodes = walk(node)
    loops = [each for each in nodes if isinstance(each, ast.For)]
    for each in nodes:
        match each:
            case ast.Call(func=ast.Attribute(value=way, attr=attr)) if attr == _CONNECT:
                receiver = argument_of(each, 0, "receiver")
                signal = scope.resolve(dotted(way) or "")
                found = None if receiver is None else scope.resolve(dotted(receiver) or "")
                if signal is not None and isinstance(found, FunctionDef):
                    place = Place(each.lineno, each.col_offset)
                    for sender in _senders(argument_of(each, 1, "sender"), each, loops):
                        yield Connection(found, signal, scope.written(sender), scope, place)


def _senders(
    sender: ast.expr | None, call: ast.Call, loops: list[ast.For]
) -> Sequence[ast.expr | None]:
    """The sender, or each that ``for model in (Order, Item)`` has the call name in turn."""
    for loop in reversed(loops):
        match loop.target, loop.iter:
            case ast.Name(id=name), ast.List(elts=items) | ast.Tuple(elts=items):
                inner = [each for statement in loop.body for each in walk(statement)]
                if is_name(sender, name) and call in inner:
                    is_kept = not any(_binds(each, name) for each in inner)
                    return items if is_kept else [sender]
    return [sender]


def _binds(node: ast.AST, name: str) -> bool:
    return is_name(node, name) and not isinstance(getattr(node, "ctx", None), ast.Load)
