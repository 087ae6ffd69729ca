"""The names of routes whose URLs functions return: ``get_absolute_url`` and its like."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping

from .test_words import Mentioned


def returned_url_names(
    called: Iterable[str], defined: Mapping[str, Collection[ast.AST]]
) -> set[str]:
    """What functions with these names, and those that they hand on, name in what they return.

    A name is taken for every function that is called so; what is a route's name among the texts
    is for the caller to see.
    """
    found: set[str] = set()
    seen: set[str] = set()
    left = list(called)
    while left:
        name = left.pop()
        if name in seen:
            continue
        seen.add(name)
        for function in defined.get(name, ()):
            words = Mentioned()
            for value in _returned(function):
                words.add(value)
            found |= {text.rpartition(":")[2] for text in words.texts}
            left += words.names
    return found


def _returned(function: ast.AST) -> Iterator[ast.Call]:
    """The calls in what a function returns, be it by way of a variable."""
    if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
        return
    nodes = list(ast.walk(function))
    values = [node.value for node in nodes if isinstance(node, ast.Return) and node.value]
    variables = {value.id for value in values if isinstance(value, ast.Name)}
    for node in nodes:
        if isinstance(node, ast.Assign):
            if any(
                isinstance(target, ast.Name) and target.id in variables for target in node.targets
            ):
                values.append(node.value)
    for value in values:
        yield from (node for node in ast.walk(value) if isinstance(node, ast.Call))
