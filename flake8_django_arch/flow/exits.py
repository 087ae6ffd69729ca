"""Where a function ends early, so that what stands further down is not reached from there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from ..project.extract import dotted
from ..project.source import FunctionNode

#: Raised before anything is written, or instead of what was to be written.
_INSTEAD: Final = ("DoesNotExist", "Http404", "IntegrityError")
#: What stays the same for a whole request.
_FIXED: Final = ("request.method", "self.action")

_Block = list[ast.stmt]


def meet(function: FunctionNode, line: int, later: int) -> bool:
    """Whether one call of the function may run both lines, as far as ``return`` tells.

    False after a block that returns, for a handler of ``DoesNotExist`` and its like, which runs in
    place of what its ``try`` was about to do, and for two lines of which one wants another
    ``request.method`` than the other.
    """
    wanted = dict(_wanted(function.body, line))
    if any(wanted.get(subject, value) != value for subject, value in _wanted(function.body, later)):
        return False
    return _meet(function.body, line, later, is_tried=False)


def _wanted(block: _Block, line: int) -> Iterator[tuple[str, object]]:
    """The constants that conditions around a line compare fixed attributes with."""
    for statement in block:
        if spans(statement, line):
            for inner in blocks_of(statement):
                if inner[0].lineno <= line <= _end(inner):
                    if isinstance(statement, ast.If) and inner is statement.body:
                        yield from _compared(statement.test)
                    yield from _wanted(inner, line)


def _compared(test: ast.expr) -> Iterator[tuple[str, object]]:
    match test:
        case ast.Compare(left=left, ops=[ast.Eq()], comparators=[ast.Constant(value=value)]):
            subject = dotted(left) or ""
            if subject.endswith(_FIXED):
                yield subject, value


def _meet(block: _Block, line: int, later: int, is_tried: bool) -> bool:
    for statement in block:
        if not spans(statement, line):
            continue
        tried = statement.body if isinstance(statement, ast.Try) and statement.handlers else []
        if isinstance(statement, ast.Try) and _is_instead(statement, line, later):
            return False
        for inner in blocks_of(statement):
            if not inner[0].lineno <= line <= _end(inner):
                continue
            is_body = inner is tried
            if later <= _end(inner):
                return _meet(inner, line, later, is_tried or is_body)
            if _returns(inner, is_tried or is_body) and not (is_body and spans(statement, later)):
                return False
            # The line may stand in a smaller block of this one, which returns by itself.
            if not _meet(inner, line, later, is_tried or is_body):
                return False
    return True


def _is_instead(statement: ast.Try, line: int, later: int) -> bool:
    return line <= _end(statement.body) and any(
        handler.lineno <= later <= (handler.end_lineno or 0) and _names_instead(handler.type)
        for handler in statement.handlers
    )


def _names_instead(caught: ast.expr | None) -> bool:
    types = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(
        isinstance(type_, ast.expr) and (dotted(type_) or "").endswith(_INSTEAD) for type_ in types
    )


def _returns(block: _Block, is_tried: bool) -> bool:
    """Whether a block surely ends the function; an exception may be caught by a ``try`` around."""
    match block[-1]:
        case ast.Return():
            return True
        case ast.Raise():
            return not is_tried
        case ast.If(body=then, orelse=otherwise):
            return bool(otherwise) and _returns(then, is_tried) and _returns(otherwise, is_tried)
        case ast.With(body=inner) | ast.AsyncWith(body=inner):
            return _returns(inner, is_tried)
    return False


def blocks_of(statement: ast.stmt) -> Iterator[_Block]:
    """The blocks of a statement that are the function's own."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return  # its ``return`` ends another function
        case ast.Match(cases=cases):
            yield from (case.body for case in cases)
        case ast.Try(handlers=handlers):
            blocks = [statement.body, statement.orelse, statement.finalbody]
            yield from filter(None, [*blocks, *(handler.body for handler in handlers)])
        case _:
            for name in ("body", "orelse"):
                if block := getattr(statement, name, None):
                    yield block


def spans(statement: ast.stmt, line: int) -> bool:
    """Whether a line is one of a statement's."""
    return statement.lineno <= line <= (statement.end_lineno or statement.lineno)


def _end(block: _Block) -> int:
    return (block[-1].end_lineno or block[-1].lineno) if block else 0
