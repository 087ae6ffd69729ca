"""What is put into a container, as others will find it there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from . import rows
from .loaded import ANYTHING, Entry, How, with_known_rows
from .values import QuerySet, Row, Value, with_rows

if TYPE_CHECKING:
    from .frame import Frame


def held(frame: Frame, value: Value) -> Value:
    """A value as a container holds it: its rows with what was assigned to them.

    A queryset that was evaluated before keeps its rows there.
    """

    def of_queryset(queryset: QuerySet) -> QuerySet:
        if queryset not in frame.evaluated:
            return queryset
        read = queryset.read
        if read is not None and read.entry is None:
            read = replace(read, entry=Entry(How.PREFETCHED, ANYTHING))
        return replace(queryset, read=read, made=None)

    def of_row(row: Row) -> Row:
        row = rows.with_assigned(row, frame)
        loaded = with_known_rows(row.loaded, of_row, lambda origin: origin)
        return replace(row, loaded=loaded)

    if not frame.assigned and not frame.evaluated:
        return value
    return with_rows(value, of_row, of_queryset)
