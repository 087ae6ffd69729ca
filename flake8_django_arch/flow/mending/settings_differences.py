"""The settings of one module that environments give different values, moved out of what they share.

Each keeps the value that it has: what is moved is what nothing that stays can tell from before.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from ...edits import Span
from ...project.source import Source

#: What every checklist has different in development and in production.
DIFFERENT: Final = (
    *("DEBUG", "ALLOWED_HOSTS", "INTERNAL_IPS", "EMAIL_BACKEND", "CSRF_TRUSTED_ORIGINS"),
    *("SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS"),
    *("SECURE_HSTS_PRELOAD", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"),
)
_SCOPES: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


class Differences:
    """The statements of a settings module that belong to an environment."""

    def __init__(self, source: Source, text: str) -> None:
        self._body = source.tree.body
        self._lines = text.splitlines()

    def spans(self, path: str) -> Iterator[Span]:
        """Where they stand, those that follow each other as one."""
        runs: list[list[int]] = []
        for number in self._moved:
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        for run in runs:
            first, last = Span.of(path, self._body[run[0]]), Span.of(path, self._body[run[-1]])
            yield Span(first.path, first.start, last.end)

    def module(self, head: str) -> str:
        """The module of one environment: what all share, and these statements."""
        parts = [head, self._imports()]
        blocks: list[str] = []
        for number in self._moved:
            text, is_apart = self._block(number)
            blocks.append(("\n" if is_apart and blocks else "") + text)
        if blocks:
            parts.append("\n".join(blocks))
        return "\n\n".join(parts) + "\n"

    def _block(self, number: int) -> tuple[str, bool]:
        """A statement with the comment above it, and whether it stands apart from the last."""
        first, last = _first_line(self._body[number], self._lines), self._body[number].end_lineno
        is_apart = first < 2 or not self._lines[first - 2].strip()
        return "\n".join(self._lines[first - 1 : last]), is_apart

    def _imports(self) -> str:
        needed = {name for number in self._moved for name in self._reads[number]}
        needed -= {name for number in self._moved for name in self._writes[number]}
        plain: list[str] = []
        for statement in self._body:
            if isinstance(statement, ast.Import | ast.ImportFrom):
                for alias in statement.names:
                    bound = alias.asname or alias.name.partition(".")[0]
                    if bound in needed and not getattr(statement, "level", 0):
                        needed.discard(bound)
                        plain.append(_import(statement, alias))
        own = [name for number in range(len(self._body)) for name in self._writes[number]]
        from_base = sorted(needed & set(own))
        lines = ["from .base import *  # noqa: F401,F403"]
        if from_base:
            lines.append(f"from .base import {', '.join(from_base)}")
        language = sorted(line for line in plain if _is_of_the_language(line))
        others = sorted(line for line in plain if not _is_of_the_language(line))
        groups = [language, others, lines]
        return "\n\n".join("\n".join(group) for group in groups if group)

    # Which statements

    @cached_property
    def _writes(self) -> list[frozenset[str]]:
        return [frozenset(_written(statement)) for statement in self._body]

    @cached_property
    def _reads(self) -> list[frozenset[str]]:
        return [frozenset(_read(statement)) for statement in self._body]

    @cached_property
    def _moved(self) -> list[int]:
        """The statements that go, by their numbers."""
        found: set[int] = set()
        for name in DIFFERENT:
            start = {number for number, names in enumerate(self._writes) if name in names}
            if start and (closed := self._closed(start)) is not None:
                found |= closed
        return sorted(found)

    def _closed(self, start: set[int]) -> set[int] | None:
        """Statements with all that depends on them; None where one of these cannot go."""
        moved = set(start)
        while True:
            if not all(self._may_go(number, moved) for number in moved):
                return None
            more = {
                later
                for later in range(len(self._body))
                if later not in moved and any(self._is_tied(one, later) for one in moved)
            }
            if not more:
                return moved
            moved |= more

    def _is_tied(self, one: int, other: int) -> bool:
        """Whether a statement that stays would notice that one has gone, or change what it does."""
        written = self._writes[one]
        if other < one:
            return not written.isdisjoint(_read_later(self._body[other]))
        return not (
            written.isdisjoint(self._reads[other] | self._writes[other])
            and self._reads[one].isdisjoint(self._writes[other])
        )

    def _may_go(self, number: int, moved: set[int]) -> bool:
        statement = self._body[number]
        if not _only_sets(statement) or _shares_lines(self._body, number):
            return False
        asks = any(isinstance(node, ast.Call | ast.Subscript) for node in ast.walk(statement))
        later = range(number + 1, len(self._body))
        return not asks or not any(
            _changes_the_world(self._body[other]) for other in later if other not in moved
        )


def _first_line(statement: ast.stmt, lines: list[str]) -> int:
    """The line of a statement, or of the comment right above it."""
    first = statement.lineno
    while first > 1 and lines[first - 2].startswith("#"):
        first -= 1
    return first


def _only_sets(statement: ast.stmt) -> bool:
    """Whether a statement gives names their values and does nothing else."""
    match statement:
        case ast.Assign(targets=targets):
            return all(isinstance(target, ast.Name) for target in targets)
        case ast.AnnAssign(target=ast.Name()):
            return True
        case ast.If(body=body, orelse=orelse):
            return all(map(_only_sets, [*body, *orelse]))
    return False


def _changes_the_world(statement: ast.stmt) -> bool:
    """Whether a statement may change what another would see: a variable, a list, a file."""
    match statement:
        case ast.Expr(value=value):
            return not isinstance(value, ast.Constant)
        case ast.Assign(targets=targets):
            return not all(isinstance(target, ast.Name | ast.Tuple) for target in targets)
        case ast.AnnAssign() | ast.Import() | ast.ImportFrom():
            return False
        case ast.FunctionDef() | ast.ClassDef():
            return False
        case ast.AugAssign(target=target):
            return not isinstance(target, ast.Name)
        case ast.If(body=body, orelse=orelse):
            return any(map(_changes_the_world, [*body, *orelse]))
    return True


def _shares_lines(body: list[ast.stmt], number: int) -> bool:
    own = body[number]
    beside = [*body[max(number - 1, 0) : number], *body[number + 1 : number + 2]]
    return any(each.end_lineno == own.lineno or each.lineno == own.end_lineno for each in beside)


def _written(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds, or whose values it changes."""
    for node in ast.walk(statement):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name.partition(".")[0] for alias in names)
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Subscript(value=value, ctx=ast.Store()) | ast.Attribute(
                value=value, ctx=ast.Store()
            ):
                yield from _root(value)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=value))):
                yield from _root(value)


def _root(value: ast.expr) -> Iterator[str]:
    while isinstance(value, ast.Subscript | ast.Attribute):
        value = value.value
    if isinstance(value, ast.Name):
        yield value.id


def _read(statement: ast.stmt) -> Iterator[str]:
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def _read_later(statement: ast.stmt) -> set[str]:
    """The names that functions of a statement read when they are called."""
    return {
        name.id
        for node in ast.walk(statement)
        if isinstance(node, _SCOPES)
        for name in ast.walk(node)
        if isinstance(name, ast.Name)
    }


def _import(statement: ast.Import | ast.ImportFrom, alias: ast.alias) -> str:
    known = f" as {alias.asname}" if alias.asname else ""
    if isinstance(statement, ast.Import):
        return f"import {alias.name}{known}"
    return f"from {statement.module} import {alias.name}{known}"


def _is_of_the_language(line: str) -> bool:
    return line.split()[1].partition(".")[0] in sys.stdlib_module_names
