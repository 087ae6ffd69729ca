"""One parsed file: its tree, and where its classes and functions stand in it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .names import Module

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def parse(content: bytes) -> ast.Module | None:
    """The tree of a file's content, or None where it is not valid Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what the user's file makes CPython warn of
            return ast.parse(content)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


class Source:
    """A file with its tree. The tree belongs to flake8's other plugins too: it is never changed."""

    def __init__(self, module: Module, tree: ast.Module, lines: list[str]) -> None:
        self.module = module
        self.tree = tree
        self.lines = lines

    @cached_property
    def _index(self) -> tuple[dict[str, ast.ClassDef], dict[str, FunctionNode]]:
        classes: dict[str, ast.ClassDef] = {}
        functions: dict[str, FunctionNode] = {}
        for qualname, node in _definitions(self.tree.body, ""):
            if isinstance(node, ast.ClassDef):
                classes[qualname] = node
            else:
                functions[qualname] = node
        return classes, functions

    @property
    def classes(self) -> dict[str, ast.ClassDef]:
        """Every class outside functions, by its qualified name."""
        return self._index[0]

    @property
    def functions(self) -> dict[str, FunctionNode]:
        """Every function and method outside other functions, by its qualified name."""
        return self._index[1]


def _definitions(
    body: list[ast.stmt], prefix: str
) -> Iterator[tuple[str, ast.ClassDef | FunctionNode]]:
    for statement in body:
        match statement:
            case ast.ClassDef():
                yield f"{prefix}{statement.name}", statement
                yield from _definitions(statement.body, f"{prefix}{statement.name}.")
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield f"{prefix}{statement.name}", statement
            case ast.If() | ast.For() | ast.While():
                yield from _definitions([*statement.body, *statement.orelse], prefix)
            case ast.With():
                yield from _definitions(statement.body, prefix)
            case ast.Try():
                handled = [inner for handler in statement.handlers for inner in handler.body]
                blocks = [*statement.body, *handled, *statement.orelse, *statement.finalbody]
                yield from _definitions(blocks, prefix)


def assignment(definition: ast.ClassDef, name: str) -> ast.Assign | None:
    """The statement ``name = …`` of a class's body, where it stands there once and alone."""
    found = [
        statement
        for statement in definition.body
        if isinstance(statement, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in statement.targets)
    ]
    return found[0] if len(found) == 1 and len(found[0].targets) == 1 else None


def assigned(definition: ast.ClassDef, name: str) -> ast.expr | None:
    """What such a statement assigns."""
    statement = assignment(definition, name)
    return None if statement is None else statement.value


class _Branches(dict[type[ast.AST], tuple[str, ...]]):
    """The fields of each class of nodes that may hold other nodes."""

    def __missing__(self, kind: type[ast.AST]) -> tuple[str, ...]:
        self[kind] = tuple(name for name in kind._fields if name not in _PLAIN)
        return self[kind]


#: Fields that hold names, flags, and nodes that say no more than how another one is meant.
_PLAIN: Final = frozenset(
    "arg asname attr conversion ctx id is_async kind kwd_attrs level module op ops rest simple"
    " tag type_comment".split()
)
_BRANCHES: Final = _Branches({ast.Constant: (), ast.Global: (), ast.Nonlocal: ()})


def walk(node: ast.AST) -> list[ast.AST]:
    """The node and all below it in the order of ``ast.walk``, in half of its time.

    Operators and contexts (``ast.Load``) are left out.
    """
    found = [node]
    for current in found:  # which grows meanwhile
        for name in _BRANCHES[type(current)]:
            value = getattr(current, name, None)
            if not value:
                continue
            if type(value) is list:
                found += filter(None, value)  # a dictionary has no key for ``**other``
            elif isinstance(value, ast.AST):
                found.append(value)
    return found


def names_in(node: ast.AST) -> frozenset[str]:
    """The names that stand anywhere below a node."""
    return frozenset(inner.id for inner in walk(node) if isinstance(inner, ast.Name))


def children(node: ast.AST) -> list[ast.AST]:
    """The nodes in a node's fields, operators and contexts left out.

    Other plugins leave attributes of their own on nodes, such as the way back to the parent.
    """
    found: list[ast.AST] = []
    for name in _BRANCHES[type(node)]:
        value = getattr(node, name, None)
        if not value:
            continue
        if type(value) is list:
            found += filter(None, value)
        elif isinstance(value, ast.AST):
            found.append(value)
    return found


def enclosing(tree: ast.AST, wanted: ast.AST) -> list[ast.AST]:
    """The nodes around a node, the outermost first."""
    outer: dict[ast.AST, ast.AST] = {}
    for node in walk(tree):
        outer.update(dict.fromkeys(children(node), node))
    way = []
    while wanted in outer:
        wanted = outer[wanted]
        way.append(wanted)
    return way[::-1]


def twin(tree: ast.AST, wanted: ast.AST) -> ast.AST | None:
    """The node of a tree that stands where a node of another tree of the same file does."""
    return next((node for node in ast.walk(tree) if is_twin(node, wanted)), None)


def is_twin(one: ast.AST, other: ast.AST) -> bool:
    """Whether two nodes, of two trees of a file, are the same place of it."""
    return type(one) is type(other) and _span(one) == _span(other)


def _span(node: ast.AST) -> tuple[object, ...]:
    fields = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    return tuple(getattr(node, field, None) for field in fields)
