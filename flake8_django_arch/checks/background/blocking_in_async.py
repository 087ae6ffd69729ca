"""ARC410: while one view waits, the event loop serves nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.async_view import BlockingCall
from ..registry import check


@check("ARC410", BlockingCall)
def blocking_in_async(call: BlockingCall) -> Iterator[Finding]:
    """The sync ORM, ``requests``, ``time.sleep`` … in an async view without ``sync_to_async``."""
    yield Finding(call.place, f"{call.what} in the event loop ({call.where}): {call.remedy}")
