"""ARC215: a number is read, changed and saved, and what others saved meanwhile is lost."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.lost_update import LostUpdate
from ..registry import check


@check("ARC215", LostUpdate)
def lost_update(update: LostUpdate) -> Iterator[Finding]:
    """``row.n += …; row.save()`` on a row that was read without a lock."""
    names = listed(f"{update.model.name}.{name}" for name in update.names)
    first = update.names[0]
    yield Finding(
        update.place,
        f"{names} is saved as computed from what was read: a change made meanwhile is lost; "
        f'assign F("{first}") with the difference, or read the row with select_for_update()',
    )
