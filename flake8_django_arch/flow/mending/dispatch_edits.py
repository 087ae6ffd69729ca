"""The edits that let a dispatch wait for the commit.

Source: Django's documentation, "Performing actions after commit".
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ...edits import Edit, HandOver, Span
from ...project.source import FunctionNode
from ...project.syntax import arguments_of, enclosing, is_atomic, twin
from .import_edits import imported

if TYPE_CHECKING:
    from ..file import File

#: Methods that change what they are called on: a list, a set, a dictionary, a row.
_CHANGING: Final = frozenset(
    {
        *("add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove"),
        *("refresh_from_db", "reverse", "save", "set", "setdefault", "sort", "update"),
    }
)
_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While)


def handed_over(file: File, made: ast.AST) -> tuple[Edit, ...]:
    """``transaction.on_commit(partial(task.delay, …))`` for a dispatch whose result nobody reads.

    None where somebody catches what the dispatch raises, where a context manager may matter to
    it, and where its arguments change before the commit.
    """
    call = twin(file.source.tree, made)  # the file may have been parsed more than once
    if not isinstance(call, ast.Call):
        return ()
    way = enclosing(file.source.tree, call)
    if not way or not isinstance(way[-1], ast.Expr):
        return ()
    function = next((each for each in reversed(way) if isinstance(each, FunctionNode)), None)
    if not isinstance(function, ast.FunctionDef):
        return ()
    around = way[way.index(function) + 1 :]
    if any(_matters(outer, inner) for outer, inner in zip(around, [*around[1:], call])):
        return ()
    is_repeated = any(isinstance(outer, _LOOPS) for outer in around)
    since = function.lineno if is_repeated else call.lineno
    if _changed(function, since) & set(_handed(call)):
        return ()
    transaction = imported(file, "django.db", "transaction")
    partial = imported(file, "functools", "partial")
    if transaction is None or partial is None:
        return ()
    span = Span.of(file.module.path, call)
    edits = [HandOver(span, f"{transaction[0]}.on_commit", partial[0]), *transaction[1]]
    return (*edits, *partial[1]) if call.args or call.keywords else tuple(edits)


def _matters(outer: ast.AST, inner: ast.AST) -> bool:
    """Whether a block may do something about what happens in it, as ``try`` does."""
    match outer:
        case ast.Try(body=body, handlers=[_, *_]):
            return inner in body
        case ast.With(items=items):
            # That the name is Django's, the transaction around it tells.
            return not all(is_atomic(item.context_expr) for item in items)
    return isinstance(outer, ast.TryStar | ast.AsyncWith | ast.ClassDef)


def _handed(call: ast.Call) -> Iterator[str]:
    """The names of what a call is given, as it is or in a display."""
    pending: list[ast.AST] = [*arguments_of(call)]
    while pending:
        match pending.pop():
            case ast.Name(id=name):
                yield name
            case ast.Starred(value=value):
                pending.append(value)
            case ast.List(elts=several) | ast.Tuple(elts=several) | ast.Set(elts=several):
                pending += several
            case ast.Dict(keys=keys, values=values):
                pending += [*filter(None, keys), *values]


def _changed(function: ast.FunctionDef, since: int) -> set[str]:
    """The names of what a function may change from a line on."""
    return set(_changes(node for node in ast.walk(function) if getattr(node, "lineno", 0) >= since))


def _changes(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
                if method in _CHANGING:
                    yield name
            case ast.AugAssign(target=ast.Name(id=name)):
                yield name
            case ast.Attribute(value=holder, ctx=ast.Store() | ast.Del()):
                yield from _root(holder)
            case ast.Subscript(value=holder, ctx=ast.Store() | ast.Del()):
                yield from _root(holder)


def _root(node: ast.expr) -> Iterator[str]:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id
