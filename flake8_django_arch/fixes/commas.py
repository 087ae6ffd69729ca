"""Items between commas, of which some go: each comment stays with the item that it is about.

LibCST keeps what stands between two items, comments and line breaks, in the comma of the first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import libcst as cst

from .files import Refused

_Item = TypeVar("_Item", cst.BaseElement, cst.ImportAlias)


def without(items: Sequence[_Item], goes: Callable[[_Item], bool]) -> list[_Item]:
    """The items that stay, at least one of which there has to be."""
    kept: list[_Item] = []
    for item in items:
        if not goes(item):
            kept.append(item)
        elif kept:
            kept[-1] = kept[-1].with_changes(comma=_joined(kept[-1].comma, item.comma))
        elif _has_lines_above_next(item.comma):
            raise Refused("a comment stands where the fix writes")
    return kept


_Comma = cst.Comma | cst.MaybeSentinel


def _joined(own: _Comma, following: _Comma) -> _Comma:
    """An item's comma once the next item has gone: its own comment, and then what came behind."""
    before = own.whitespace_after if isinstance(own, cst.Comma) else None
    if not isinstance(before, cst.ParenthesizedWhitespace):
        return following
    if not isinstance(following, cst.Comma):
        if before.first_line.comment is not None:
            raise Refused("a comment stands where the fix writes")
        return following
    after = following.whitespace_after
    if isinstance(after, cst.ParenthesizedWhitespace):
        return following.with_changes(
            whitespace_after=after.with_changes(first_line=before.first_line)
        )
    return following.with_changes(whitespace_after=before)


def _has_lines_above_next(comma: _Comma) -> bool:
    after = comma.whitespace_after if isinstance(comma, cst.Comma) else None
    return isinstance(after, cst.ParenthesizedWhitespace) and any(
        line.comment is not None for line in after.empty_lines
    )
