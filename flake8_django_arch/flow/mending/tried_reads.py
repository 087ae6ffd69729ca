"""Generic foreign keys that code is ready to fail at: a prefetch would fail for all rows at once.

Source: ``ContentType.get_object_for_this_type()`` and ``get_all_objects_for_this_type()``, which
ask a manager of ``None`` where no installed app has the model any more: ``AttributeError``, by
``tests/test_tried_reads.py`` in both.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from ...project.models import Kind
from ...project.source import Source
from ...project.syntax import enclosing, on_line, walk
from ..loops import failures
from ..side_effects import exceptions

if TYPE_CHECKING:
    from ..events import Fetch
    from ..file import File

#: A ``try`` around a loop ends it, whatever fails.
_AROUND_PASSES: Final = (ast.For, ast.AsyncFor, ast.While, ast.FunctionDef, ast.AsyncFunctionDef)
_FAILURE: Final = exceptions.named("AttributeError")


def said(file: File, reads: Iterable[Fetch]) -> str:
    """What to know of a prefetch where a read of what it brings is tried; else ""."""
    is_tried = any(
        each.relation.kind is Kind.GENERIC_FOREIGN_KEY and _is_tried(file, each) for each in reads
    )
    return ", which raises where a content type has lost its model" if is_tried else ""


def _is_tried(file: File, read: Fetch) -> bool:
    """Whether it stands in a ``try`` that goes on where there is no such model."""
    reader, source, line = read.reader, file.source, read.place.line
    if reader is not None:
        if not reader.path.endswith(".py"):
            return False
        found = file.project.source(file.project.at(reader.path))
        if found is None:
            return False
        source, line = found, reader.line
    return any(
        isinstance(around, ast.Try) and _are_within(node, around.body) and _goes_on(around)
        for node in _reading(source, line, read.relation.name)
        for around in _in_one_pass(enclosing(source.tree, node))
    )


def _in_one_pass(way: list[ast.AST]) -> Iterator[ast.AST]:
    """What stands around a read within the innermost loop or function, from the inside out."""
    return takewhile(lambda each: not isinstance(each, _AROUND_PASSES), reversed(way))


def _reading(source: Source, line: int, name: str) -> Iterator[ast.Attribute]:
    """The attributes of a name on a line."""
    for statement in on_line(source.tree, line):
        for node in walk(statement):
            if isinstance(node, ast.Attribute) and (node.attr, node.lineno) == (name, line):
                yield node


def _are_within(node: ast.expr, body: list[ast.stmt]) -> bool:
    return any(each.lineno <= node.lineno <= (each.end_lineno or 0) for each in body)


def _goes_on(tried: ast.Try) -> bool:
    """Whether the handler that catches it does not hand it on."""
    handlers = (each for each in tried.handlers if exceptions.catches(each, _FAILURE))
    handler = next(handlers, None)
    return handler is not None and not failures.are_told_by(handler.body)
