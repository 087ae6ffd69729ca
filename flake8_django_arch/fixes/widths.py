"""Calls that a fix made too long for their line: their arguments go on lines, as black lays them.

Black keeps that layout for the comma behind the last argument.
"""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final

import libcst as cst
from flake8.defaults import MAX_LINE_LENGTH
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from .calls import has_comment, line_break
from .files import LINE_END

#: What black breaks by default, and the longest that a file's own lines may ask for.
_USUAL, _MOST = 88, 120
_F_STRINGS: Final = {
    number
    for number, name in tokenize.tok_name.items()
    if name in ("FSTRING_START", "FSTRING_MIDDLE")
}
#: Texts, which are several tokens from Python 3.12 on where they are formatted.
_TEXTS: Final = {tokenize.STRING, *_F_STRINGS}
_EMPTY: Final = {tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.NEWLINE}


def widest(module: cst.Module, max_line_length: int) -> int:
    """How long the lines of a file may become, by flake8's option or by the lines that it has.

    Who keeps flake8's default while lines are longer does not mean it.
    """
    text = _rows_of_texts(module)
    lines = enumerate(_lines(module), start=1)
    longest = max((len(line) for row, line in lines if row not in text), default=0)
    if max_line_length != MAX_LINE_LENGTH or longest <= MAX_LINE_LENGTH:
        return max_line_length
    return min(max(longest, _USUAL), _MOST)


def within(module: cst.Module, calls: Sequence[cst.Call], limit: int) -> cst.Module:
    """The module, with lines for the arguments of those calls that stand in a line too long."""
    while calls:
        breaker = _Breaker(module, calls, limit)
        changed = MetadataWrapper(module, unsafe_skip_copy=True).visit(breaker)
        if not breaker.chosen:
            break
        module, calls = changed, breaker.rest  # a call inside another may still be too long
    return module


def _lines(module: cst.Module) -> list[str]:
    """The lines, without the comments at their ends."""
    lines = LINE_END.split(_code(module))
    for token in _tokens(module):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    return lines


def _rows_of_texts(module: cst.Module) -> set[int]:
    """The lines that nobody could break: those that begin with a text, or that are within one."""
    rows: set[int] = set()
    last = 0
    for token in _tokens(module):
        (start, _), (end, _) = token.start, token.end
        if token.type in _TEXTS and (start > last or end > start):
            rows.update(range(start, end + 1))
        if token.type not in _EMPTY:
            last = end
    return rows


def _tokens(module: cst.Module) -> Iterator[tokenize.TokenInfo]:
    with suppress(tokenize.TokenError, SyntaxError):  # whatever is no Python is refused later
        yield from tokenize.generate_tokens(io.StringIO(_code(module)).readline)


def _code(module: cst.Module) -> str:
    return module.code.lstrip("\ufeff")


class _Breaker(cst.CSTTransformer):
    """Breaks one call in each line that is too long: the last, or what it is an argument of."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, module: cst.Module, calls: Sequence[cst.Call], limit: int) -> None:
        super().__init__()
        self._calls = calls
        self._limit = limit
        self._step = module.default_indent
        self._lines = _lines(module)
        #: The calls whose arguments are being visited.
        self._around: list[cst.Call] = []
        self._texts = 0
        #: By their lines, the calls that are broken.
        self.chosen: dict[int, cst.Call] = {}
        #: The calls that got longer and are not broken.
        self.rest: list[cst.Call] = []

    def visit_FormattedString(self, node: cst.FormattedString) -> None:
        self._texts += 1

    def leave_FormattedString(
        self, original_node: cst.FormattedString, updated_node: cst.FormattedString
    ) -> cst.BaseExpression:
        self._texts -= 1
        return updated_node

    def visit_Call(self, node: cst.Call) -> None:
        line = self._line(node)
        if line is not None and not self._texts and self._got_longer(node):
            outer = next((each for each in self._around if self._line(each) == line), node)
            self.chosen.setdefault(line, outer)

    def visit_Call_args(self, node: cst.Call) -> None:
        self._around.append(node)

    def leave_Call_args(self, node: cst.Call) -> None:
        self._around.pop()

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        line = self._line(original_node)
        if line is not None and self.chosen.get(line) is original_node:
            text = self._lines[line - 1]
            return _in_lines(updated_node, text[: len(text) - len(text.lstrip())], self._step)
        if self._got_longer(original_node):
            self.rest.append(updated_node)
        return updated_node

    def _got_longer(self, call: cst.Call) -> bool:
        return any(call is each for each in self._calls)

    def _line(self, call: cst.Call) -> int | None:
        """The line that holds all arguments of a call, where it is too long."""
        has_lines = isinstance(call.whitespace_before_args, cst.ParenthesizedWhitespace)
        if not call.args or has_lines and len(call.args) == 1:
            return None
        first = self.get_metadata(PositionProvider, call.args[0])
        last = self.get_metadata(PositionProvider, call.args[-1])
        assert isinstance(first, CodeRange) and isinstance(last, CodeRange)
        line = first.start.line
        is_wide = line == last.end.line and len(self._lines[line - 1]) > self._limit
        return line if is_wide else None


def _in_lines(call: cst.Call, indentation: str, step: str) -> cst.Call:
    *others, last = call.args
    start = call.whitespace_before_args
    end = last.comma.whitespace_after if isinstance(last.comma, cst.Comma) else None
    if not isinstance(end, cst.ParenthesizedWhitespace):
        end = last.whitespace_after_arg
    if isinstance(start, cst.ParenthesizedWhitespace):
        between = line_break(start) if has_comment(start) else start
    else:
        start = between = _line(indentation + step)
    if not isinstance(end, cst.ParenthesizedWhitespace):
        end = _line(indentation)
    args = [each.with_changes(comma=cst.Comma(whitespace_after=between)) for each in others]
    if isinstance(last.value, cst.GeneratorExp) and not last.value.lpar:  # it takes no comma
        final = last.with_changes(comma=cst.MaybeSentinel.DEFAULT, whitespace_after_arg=end)
    else:
        comma = cst.Comma(whitespace_after=end)
        final = last.with_changes(comma=comma, whitespace_after_arg=cst.SimpleWhitespace(""))
    return call.with_changes(args=[*args, final], whitespace_before_args=start)


def _line(indentation: str) -> cst.ParenthesizedWhitespace:
    return cst.ParenthesizedWhitespace(indent=False, last_line=cst.SimpleWhitespace(indentation))
