"""``functools.singledispatch``: which of the registered functions gets a row, by its class."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...project.extract import dotted
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.packages import public_path
from ...project.source import FunctionNode
from ...project.syntax import positional_of, walk
from ..attributes import definition_of
from ..noting import reading_in
from ..values import UNKNOWN, Closure, FunctionValue, Undecorated, Value
from . import closures

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..evaluate import Evaluator

_REGISTER: Final = "register"
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
#: The functions of one dispatch by the path of the class for which each is registered.
_Registered = dict[str, Closure]


class SingleDispatch:
    """Answers which functions are registered for whom. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._registered: dict[FunctionDef, _Registered | None] = {}

    def call(
        self, evaluator: Evaluator, function: FunctionValue, arguments: tuple[Value, ...]
    ) -> Value:
        """What the one gives that is registered for the class of the first argument."""
        registered = self._of(function.definition)
        cls = definition_of(arguments[0]) if arguments else None
        if registered is None or cls is None:
            return UNKNOWN
        for up in self._flow.project.classes.ancestors(cls):
            chosen = registered.get(public_path(up.path))
            if chosen is not None and chosen.module is not None:
                given = arguments if function.bound is None else (function.bound, *arguments)
                with reading_in(evaluator, chosen.module):
                    return closures.call_closure(evaluator, chosen, given)
        default = Undecorated(function.definition, function.bound)
        return self._flow.result(evaluator, default, arguments)

    def _of(self, function: FunctionDef) -> _Registered | None:
        """The functions that are registered; None where not all of their classes are known."""
        if function not in self._registered:
            found: _Registered = {}
            self._registered[function] = found
            for module, node, written in self._registering(function):
                for each in _classes(node, written, function.owner is not None):
                    path = dotted(each)
                    symbol = self._flow.project.names.resolve(module, path) if path else None
                    if not isinstance(symbol, ClassDef | External):
                        self._registered[function] = None
                        return None
                    found[public_path(symbol.path)] = Closure(node, {}, module)
        return self._registered[function]

    def _registering(
        self, function: FunctionDef
    ) -> Iterator[tuple[Module, FunctionNode, ast.expr]]:
        """Each function that is registered, with the decorator that does it."""
        project = self._flow.project
        for module in dict.fromkeys((function.module, *project.mentions.of(function.name))):
            source = project.source(module)
            for node in () if source is None else walk(source.tree):
                for written in node.decorator_list if isinstance(node, _FUNCTIONS) else ():
                    register = written.func if isinstance(written, ast.Call) else written
                    if isinstance(register, ast.Attribute) and register.attr == _REGISTER:
                        if isinstance(node, _FUNCTIONS) and self._is(
                            function, module, dotted(register.value)
                        ):
                            yield module, node, written

    def _is(self, function: FunctionDef, module: Module, path: str | None) -> bool:
        """Whether a name stands for the function in a module, or for the method in its class."""
        if path is None:
            return False
        if function.owner is not None:
            return module is function.module and path == function.name
        return self._flow.project.names.resolve(module, path) is function


def _classes(node: FunctionNode, decorator: ast.expr, is_method: bool) -> Iterator[ast.expr]:
    """The classes for which a function is registered: ``register(Order)``, or its annotation."""
    parameters = positional_of(node.args)[is_method:]
    if isinstance(decorator, ast.Call):
        yield from decorator.args[:1]
    elif parameters and parameters[0].annotation is not None:
        yield from _united(parameters[0].annotation)


def _united(annotation: ast.expr) -> Iterator[ast.expr]:
    """``Order`` and ``Tag`` of ``Order | Tag``."""
    if isinstance(annotation, ast.BinOp):
        yield from _united(annotation.left)
        yield from _united(annotation.right)
    else:
        yield annotation
