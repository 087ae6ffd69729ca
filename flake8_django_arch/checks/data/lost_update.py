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
    yield Finding(
        update.place,
        f"{names} may overwrite what another request saved since the row was read: "
        f'let the database compute with F("{update.names[0]}"), '
        "or read the row with select_for_update()",
    )
