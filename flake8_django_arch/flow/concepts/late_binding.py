"""A function that waits for a commit, and reads by then what a loop has long changed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import takewhile
from typing import Final, Self

from ...finding import Place
from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import parameters_of
from ..call_graph.transactions import ON_COMMIT
from ..enclosing import Enclosing, position
from ..events import Called, Moment
from ..file import Concept, File
from ..values import Closure, Partial, Value

_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While)
_COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_LEAVING: Final = (ast.Return, ast.Break, ast.Raise)


class LateBinding(Concept):
    """An ``on_commit`` in a loop, with a function that reads a variable of the loop."""

    def __init__(self, file: File, place: Place, what: str, names: list[str]) -> None:
        super().__init__(file)
        self.place = place
        #: ``lambda``, or the nested function's name.
        self.what = what
        #: The variables that each pass of the loop binds anew.
        self.names = names

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one of the file that runs in a transaction; without one there is nothing to wait
        for, and each function runs in its own pass."""
        if not file.is_application or not _mentions_on_commit(file):
            return
        for function in file.functions():
            node = file.flow.node(function)
            if node is not None and "on_commit" in file.flow.words.of(function):
                yield from cls._find_in(file, function, node)

    @classmethod
    def _find_in(cls, file: File, function: FunctionDef, node: FunctionNode) -> Iterator[Self]:
        calls = file.flow.analyse(function).calls
        enclosing = Enclosing(node)
        for call in calls:
            given = _given(call) if call.path == ON_COMMIT else None
            if given is None or call.moment in (Moment.AFTER_COMMIT, Moment.UNCERTAIN):
                continue
            way = _within_its_function(enclosing.way(call.node))
            for index, loop in enumerate(way):
                names = sorted(_bound_by(loop) & _read_late(given))
                if names and not _is_left(way[: index + 1]):
                    if _is_around(file, function, calls, way[index + 1 :]):
                        name = "lambda" if isinstance(given, ast.Lambda) else given.name
                        yield cls(file, call.place, name, names)
                    break


def _mentions_on_commit(file: File) -> bool:
    return any("on_commit" in line for line in file.source.lines)


def _given(call: Called) -> ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The lambda or nested function that ``on_commit`` is given."""
    value: Value | None = call.argument(0, "func")
    if isinstance(value, Partial):
        value = value.function
    return value.node if isinstance(value, Closure) else None


def _within_its_function(way: list[ast.AST]) -> list[ast.AST]:
    """What a call stands in as far as its own function goes, which may be a nested one."""
    return list(takewhile(lambda node: not isinstance(node, _FUNCTIONS), way))


def _bound_by(loop: ast.AST) -> set[str]:
    """The names that each pass of a loop binds, in its head or in its body."""
    if isinstance(loop, _COMPREHENSIONS):
        targets: list[ast.AST] = [generator.target for generator in loop.generators]
    elif isinstance(loop, _LOOPS):
        targets = [*loop.body] if isinstance(loop, ast.While) else [loop.target, *loop.body]
    else:
        return set()
    return {
        node.id
        for target in targets
        for node in _own(target)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """A node and those below it, but not those with names of their own."""
    yield node
    if not isinstance(node, _FUNCTIONS + _COMPREHENSIONS + (ast.ClassDef,)):
        for child in ast.iter_child_nodes(node):
            yield from _own(child)


def _read_late(function: ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """The names that a function takes from around it when it runs, not when it is made."""
    body = [function.body] if isinstance(function, ast.Lambda) else function.body
    nodes = [node for statement in body for node in ast.walk(statement)]
    arguments = [argument for node in nodes for argument in _parameters(node)]
    stored = {
        node.id
        for node in nodes
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
    read = {node.id for node in nodes if isinstance(node, ast.Name)}
    return read - stored - {argument.arg for argument in (*arguments, *_parameters(function))}


def _parameters(node: ast.AST) -> list[ast.arg]:
    return parameters_of(node.args) if isinstance(node, _FUNCTIONS) else []


def _is_left(way: list[ast.AST]) -> bool:
    """Whether the pass in which a call stands is the loop's last."""
    for inner, outer in zip(way, way[1:], strict=False):
        for _, block in ast.iter_fields(outer):
            if isinstance(block, list) and inner in block and isinstance(block[-1], _LEAVING):
                return True
    return False


def _is_around(
    file: File, function: FunctionDef, calls: list[Called], outside: list[ast.AST]
) -> bool:
    """Whether a transaction is open around the loop: in its own function, or by its callers."""
    transactions = file.flow.transactions
    for node in outside:
        for item in node.items if isinstance(node, ast.With) else ():
            for call in calls:
                if position(call.node) == position(item.context_expr):
                    if transactions.opened_by(file.module, item, call) is Moment.IN_TRANSACTION:
                        return True
    return file.flow.surroundings.of(function) is not None
