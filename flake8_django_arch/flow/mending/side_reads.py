"""Reads that stand beside the ordinary way: where something has failed, or for a log."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from ...finding import Place
from ...project.source import Source
from ...project.syntax import walk
from ..events import Called
from . import chains


def is_aside(source: Source, calls: Iterable[Called], place: Place) -> bool:
    """Whether what is read at a place serves nothing but a log, or stands in an ``except``."""
    if any((each.path or "").startswith("logging.") and _spans(each.node, place) for each in calls):
        return True
    function = chains.function_around(source, place)
    return function is not None and any(
        isinstance(each, ast.ExceptHandler) and _spans(each, place) for each in walk(function)
    )


def _spans(node: ast.expr | ast.ExceptHandler, place: Place) -> bool:
    if node.end_lineno is None or node.end_col_offset is None:
        return False
    start = Place(node.lineno, node.col_offset)
    return start <= place <= Place(node.end_lineno, node.end_col_offset)
