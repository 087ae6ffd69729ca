"""The names of routes whose URLs functions return: ``get_absolute_url`` and its like."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from .syntax import last_name
from .test_words import CodeWords

_DJANGOS: Final = frozenset({"reverse", "reverse_lazy", "resolve_url"})


class ReturnedUrls:
    """Answers to which routes functions lead, by the names of the functions.

    A name is taken for every function and method of the project that is called so.
    """

    def __init__(self, defined: Mapping[str, Collection[ast.AST]]) -> None:
        self._defined = defined

    def names(self, called: Iterable[str]) -> set[str]:
        """What functions with these names, and those that they hand on, reverse and return."""
        found: set[str] = set()
        seen: set[str] = set()
        left = list(called)
        while left:
            name = left.pop()
            if name in seen:
                continue
            seen.add(name)
            for value in self._returned(name):
                left += _words(value).names
                for call in ast.walk(value):
                    if isinstance(call, ast.Call) and last_name(call.func) in self._reversing:
                        found |= {text.rpartition(":")[2] for text in _words(call).texts}
        return found

    @cached_property
    def _reversing(self) -> set[str]:
        """The functions that make a URL of a route's name, by Django's or by one another."""
        callers: dict[str, set[str]] = {}
        for name in self._defined:
            for value in self._returned(name):
                for call in ast.walk(value):
                    if isinstance(call, ast.Call):
                        callers.setdefault(last_name(call.func), set()).add(name)
        found = set(_DJANGOS)
        left = [*_DJANGOS]
        while left:
            new = callers.get(left.pop(), set()) - found
            found |= new
            left += new
        return found

    def _returned(self, name: str) -> Iterator[ast.expr]:
        for function in self._defined.get(name, ()):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from _returned(function)


def _returned(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.expr]:
    """What a function returns, be it by way of a variable."""
    nodes = list(ast.walk(function))
    values = [node.value for node in nodes if isinstance(node, ast.Return) and node.value]
    variables = {value.id for value in values if isinstance(value, ast.Name)}
    yield from values
    for node in nodes:
        if isinstance(node, ast.Assign):
            if any(isinstance(to, ast.Name) and to.id in variables for to in node.targets):
                yield node.value


def _words(node: ast.AST) -> CodeWords:
    words = CodeWords()
    words.add(node)
    return words
