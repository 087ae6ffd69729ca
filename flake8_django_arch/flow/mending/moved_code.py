"""Statements as they are written, laid out anew as the body of a function."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Sequence
from typing import Final

from ..blocks import Block
from ..requests.request_values import RequestValues

_INDENT: Final = "    "


class MovedCode:
    """The text of a block, with its comments and with what is passed replaced by its name."""

    def __init__(self, text: str, block: Block, request: RequestValues) -> None:
        #: What stands in the way, or "".
        self.obstacle = ""
        self._block = block
        self._lines = text.encode().splitlines()
        self._is_inside_string = _inside_strings(text)
        first, last = block.statements[0], block.statements[-1]
        if self._shares_lines(first, last):
            self.obstacle = "its writes share a line with other statements"
            return
        for node, name in sorted(
            request.replaced.items(), key=lambda each: each[0].lineno, reverse=True
        ):
            if node.lineno != node.end_lineno:
                self.obstacle = "a value of the request stands over several lines"
        for number in range(len(self._lines)):
            here = [
                (node.col_offset, node.end_col_offset or 0, name)
                for node, name in request.replaced.items()
                if node.lineno == number + 1
            ]
            for start, end, name in sorted(here, reverse=True):
                line = self._lines[number]
                self._lines[number] = line[:start] + name.encode() + line[end:]

    def _shares_lines(self, first: ast.stmt, last: ast.stmt) -> bool:
        body, block = self._block.body, self._block
        before = self._lines[first.lineno - 1][: first.col_offset]
        behind = body[block.end : block.end + 1]
        return bool(before.strip(b" ")) or any(each.lineno == last.end_lineno for each in behind)

    def all(self, in_transaction: int = 0) -> str:
        """The whole block, the first statements in a transaction of their own."""
        statements = self._block.statements
        if not in_transaction:
            return self._laid_out(statements, _INDENT)
        inner = self._laid_out(statements[:in_transaction], _INDENT * 2)
        rest = self._laid_out(statements[in_transaction:], _INDENT)
        return f"{_INDENT}with transaction.atomic():\n{inner}\n{rest}"

    def inside(self, statement: ast.With) -> str:
        """What a statement holds, without the statement."""
        comment = self._comment_above(statement)
        lines = [_INDENT + line.strip() for line in comment]
        return "\n".join([*lines, self._laid_out(statement.body, _INDENT)])

    def _comment_above(self, statement: ast.stmt) -> list[str]:
        first = statement.lineno - 1
        found: list[str] = []
        while first > 0 and self._lines[first - 1].lstrip().startswith(b"#"):
            first -= 1
            found.insert(0, self._lines[first].decode())
        return found

    def _laid_out(self, statements: Sequence[ast.stmt], indent: str) -> str:
        first, last = statements[0], statements[-1]
        start = first.lineno - 1 - len(self._comment_above(first))
        column = first.col_offset
        laid_out = []
        for number in range(start, last.end_lineno or last.lineno):
            line = self._lines[number].decode()
            if self._is_inside_string[number]:
                laid_out.append(line)
            elif not line.strip():
                laid_out.append("")
            else:
                cut = line[column:] if not line[:column].strip() else line.lstrip()
                laid_out.append(indent + cut)
        return "\n".join(laid_out)


def _inside_strings(text: str) -> list[bool]:
    """For each line whether it begins within a string."""
    found = [False] * (text.count("\n") + 2)
    starts: list[int] = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        name = tokenize.tok_name[token.type]
        if name == "STRING":
            _mark(found, token.start[0], token.end[0])
        elif name == "FSTRING_START":
            starts.append(token.start[0])
        elif name == "FSTRING_END":
            _mark(found, starts.pop(), token.end[0])
    return found


def _mark(found: list[bool], first: int, last: int) -> None:
    for line in range(first + 1, last + 1):
        found[line - 1] = True
