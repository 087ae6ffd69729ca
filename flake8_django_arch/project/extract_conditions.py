"""The conditions that functions write out: the keyword lookups of ``filter`` and ``exclude``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from . import extract, facts
from .manager_chains import NEUTRAL
from .source import FunctionNode
from .syntax import children

_METHODS: Final = frozenset({"filter", "exclude"})
#: What may stand between two of them without changing which rows are meant.
_BETWEEN: Final = NEUTRAL | {"select_for_update"}
#: What holds no call.
_LEAVES: Final = (ast.Name, ast.Constant, ast.expr_context, ast.operator, ast.cmpop)
#: What a definition's block may stand in.
_BLOCKS: Final = (ast.If, ast.For, ast.While, ast.With, ast.Try)


def conditions(tree: ast.Module) -> Iterator[facts.Conditions]:
    """Every set of two or more lookups, one of them with a constant, in a file's functions.

    Of a chain of several calls, all of them together come first, then each by itself.
    """
    for number, (function, links) in enumerate(_chains(tree)):
        for calls in _runs(links):
            several = [calls] if len(calls) == 1 else [calls, *([call] for call in calls)]
            for some in several:
                found = _conditions(some, function, number)
                if found is not None:
                    yield found


def _chains(tree: ast.Module) -> Iterator[tuple[str, list[ast.Call]]]:
    """Every chain of method calls, from its first to its last, with the function around it."""
    for function, node in _functions(tree.body, ""):
        waiting: list[ast.AST] = [*node.body]
        while waiting:
            current = waiting.pop()
            if isinstance(current, _LEAVES):
                continue
            links: list[ast.Call] = []
            while isinstance(current, ast.Call) and isinstance(current.func, ast.Attribute):
                links.append(current)
                waiting += [*current.args, *current.keywords]
                current = current.func.value
            if links:
                yield function, links[::-1]
                waiting.append(current)
            else:
                waiting += children(current)


def _functions(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, FunctionNode]]:
    for statement in body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield f"{prefix}{statement.name}", statement
            case ast.ClassDef():
                yield from _functions(statement.body, f"{prefix}{statement.name}.")
            case _ if isinstance(statement, _BLOCKS):
                inner = ast.iter_child_nodes(statement)
                yield from _functions([n for n in inner if isinstance(n, ast.stmt)], prefix)


def _runs(links: list[ast.Call]) -> Iterator[list[ast.Call]]:
    """The calls of a chain whose conditions add up, undisturbed by anything else."""
    run: list[ast.Call] = []
    for link in links:
        assert isinstance(link.func, ast.Attribute)
        if link.func.attr in _METHODS and _has_only_lookups(link):
            run.append(link)
        elif link.func.attr not in _BETWEEN:
            yield from filter(None, [run])
            run = []
    yield from filter(None, [run])


def _has_only_lookups(call: ast.Call) -> bool:
    return bool(call.keywords) and not call.args and all(word.arg for word in call.keywords)


def _conditions(calls: list[ast.Call], function: str, chain: int) -> facts.Conditions | None:
    lookups = tuple(
        (
            getattr(call.func, "attr", ""),
            tuple((word.arg or "", constant(word.value)) for word in call.keywords),
        )
        for call in calls
    )
    values = [value for _, words in lookups for _, value in words]
    if len(values) < 2 or all(isinstance(value, facts.Opaque) for value in values):
        return None
    method = calls[0].func
    return facts.Conditions(
        function=function,
        chain=chain,
        line=method.end_lineno or 0,
        column=method.end_col_offset or 0,
        lookups=lookups,
    )


def constant(node: ast.expr) -> facts.Expression:
    """A value that is the same in each call, as written; all others are alike."""
    match node:
        case ast.Constant():
            return extract.expression(node)
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items) if items:
            inner = tuple(map(constant, items))
            is_constant = not any(isinstance(item, facts.Opaque) for item in inner)
            return facts.Sequence(inner) if is_constant else facts.Opaque()
        case ast.Name() | ast.Attribute() if _names_constant(extract.dotted(node) or ""):
            return extract.expression(node)
    return facts.Opaque()


def shown(value: facts.Expression) -> str:
    """A constant as code writes it; … for what is computed."""
    match value:
        case facts.Constant(value=str() as literal):
            return f'"{literal}"'
        case facts.Constant(value=literal):
            return repr(literal)
        case facts.Name(path=path):
            return path
    return "…"


def _names_constant(path: str) -> bool:
    """``OPEN``, ``Order.OPEN``, ``Status.open`` or ``Order.Status.OPEN.value``."""
    *owners, name = path.removesuffix(".value").split(".")
    if name.isupper():
        return True
    return bool(owners) and owners[-1][:1].isupper() and not owners[-1].isupper()
