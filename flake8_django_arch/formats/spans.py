"""Where a finding ends.

flake8 hands a formatter a line and a column, never an end. What starts at that place in the source
tells where it ends.
"""

from __future__ import annotations

import ast
import re
import tokenize
import warnings
from collections import defaultdict
from dataclasses import dataclass
from typing import Final, Self

WORD: Final = re.compile(r"\b\w+")

# The fields of a compound statement that are no part of its header.
SUITES: Final = frozenset(
    {"body", "orelse", "finalbody", "handlers", "cases", "decorator_list"},
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of source. Lines and columns count from 1, and the end is part of it."""

    line: int
    column: int
    end_line: int
    end_column: int


class SourceFile:
    """The source of a file that has findings."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        with warnings.catch_warnings():
            # Invalid escapes and the like are the business of the linter, which ran already.
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
        self._starting_at: defaultdict[tuple[int, int], list[ast.AST]] = defaultdict(list)
        for node in ast.walk(tree):
            if (start := start_of(node)) is not None:
                self._starting_at[start].append(node)

    @classmethod
    def read(cls, filename: str) -> Self | None:
        """Read and parse a file, if it can be."""
        try:
            with tokenize.open(filename) as file:
                return cls(file.read())
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
            return None

    def span(self, line: int, column: int) -> Span | None:
        """Return what starts at a place that flake8 reported."""
        if not 0 < line <= len(self.lines) or column < 1:
            return None
        text = self.lines[line - 1]
        # Checks of the tree report columns in UTF-8 bytes, as ast counts; others in characters.
        in_bytes, in_characters = column - 1, len(text[: column - 1].encode())
        for offset in (in_bytes, in_characters):
            if nodes := self._starting_at.get((line, offset)):
                return self._to_span((line, offset), self._end(nodes))
        if word := WORD.match(text, column - 1):
            return Span(line, column, line, word.end())
        return None

    def _end(self, nodes: list[ast.AST]) -> tuple[int, int]:
        """Choose the end a reader expects among those of the nodes that start at one place."""
        for node in nodes:
            if isinstance(node, ast.stmt):
                if hasattr(node, "body"):
                    return self._end_of_header(node)
                if node.lineno == node.end_lineno:
                    return end_of(node)
        dotted_names = [end_of(node) for node in nodes if is_dotted_name(node)]
        return max(dotted_names) if dotted_names else min(map(end_of, nodes))

    def _end_of_header(self, statement: ast.stmt) -> tuple[int, int]:
        """Return the end of a compound statement's first clause, its colon included."""
        ends = [
            end_of(node)
            for field, value in ast.iter_fields(statement)
            if field not in SUITES
            for child in (value if isinstance(value, list) else [value])
            if isinstance(child, ast.AST)
            for node in ast.walk(child)
            if start_of(node) is not None
        ]
        end_line, offset = max(ends, default=(statement.lineno, statement.col_offset))
        for line in range(end_line, len(self.lines) + 1):
            colon = self.lines[line - 1].encode().find(b":", offset)
            if colon >= 0:
                return line, colon + 1
            offset = 0
        return end_line, offset

    def _to_span(self, start: tuple[int, int], end: tuple[int, int]) -> Span:
        return Span(start[0], self._characters(*start) + 1, end[0], self._characters(*end))

    def _characters(self, line: int, offset: int) -> int:
        return len(self.lines[line - 1].encode()[:offset].decode(errors="replace"))


def is_dotted_name(node: ast.AST) -> bool:
    """Tell whether a node is a name or attributes of one: ``order.customer.region``."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def start_of(node: ast.AST) -> tuple[int, int] | None:
    """Return a node's line and its column in bytes, if it has a place."""
    line = getattr(node, "lineno", None)
    return None if line is None else (line, getattr(node, "col_offset"))


def end_of(node: ast.AST) -> tuple[int, int]:
    """Return the line and the column in bytes at which a node with a place ends."""
    return getattr(node, "end_lineno"), getattr(node, "end_col_offset")
