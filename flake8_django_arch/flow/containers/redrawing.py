"""What a container holds, as a loop draws it again."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from ..held_rows import with_rows
from ..querysets.loaded import with_known_rows
from ..querysets.origins import CALLERS_KEY, CALLERS_LOOP, OTHERS_LOOP, Loop
from ..values import PLAIN, QuerySet, Row, Value


def redrawn(value: Value, loops: tuple[Loop, ...]) -> Value:
    """The value as a loop draws it: its rows are new in each pass of these loops.

    So are the rows that they lead back to, and querysets, where a loop made each of them.
    """
    if isinstance(value, PLAIN):
        return value
    if not loops:
        return with_rows(value, partial(_row_redrawn, loops))
    return with_rows(value, partial(_row_redrawn, loops), partial(_queryset_redrawn, loops))


def _row_redrawn(loops: tuple[Loop, ...], row: Row) -> Row:
    loaded = row.loaded
    if loops:
        loaded = with_known_rows(loaded, partial(_parent_redrawn, loops), lambda origin: origin)
    if loaded is row.loaded and loops == row.loops and not row.is_alone:
        return row
    return replace(row, loaded=loaded, loops=loops, is_alone=False)


def _parent_redrawn(loops: tuple[Loop, ...], row: Row) -> Row:
    return _row_redrawn(loops, row) if _goes_on(row.loops, loops) else row


def _queryset_redrawn(loops: tuple[Loop, ...], queryset: QuerySet) -> QuerySet:
    read, made = queryset.read, queryset.made
    if read is not None:
        read = replace(read, owner=_parent_redrawn(loops, read.owner))
    if made is not None and _goes_on(made.loops, loops):
        made = replace(made, loops=loops, is_callers=False)
    return replace(queryset, read=read, made=made)


def _goes_on(before: tuple[Loop, ...], now: tuple[Loop, ...]) -> bool:
    """Whether these loops bring anew what others brought: what draws few lists does not yet."""
    return were_drawing(before) and were_drawing(now)


def were_drawing(loops: tuple[Loop, ...]) -> bool:
    """Whether some of these loops, be they over by now, brought another row in each pass."""
    return any(loop.grows and loop not in (CALLERS_LOOP, CALLERS_KEY) for loop in loops)


def elsewhere(loops: tuple[Loop, ...]) -> tuple[Loop, ...]:
    """What another function has to know of loops: whether they made one for each pass."""
    return (OTHERS_LOOP,) if were_drawing(loops) else ()
