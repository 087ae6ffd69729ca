"""ARC405: a worker may start before there is anything to work on."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.task_dispatch import EarlyDispatch
from ..registry import check


@check("ARC405", EarlyDispatch)
def task_before_commit(dispatch: EarlyDispatch) -> Iterator[Finding]:
    """A task dispatched inside a transaction, without ``on_commit``."""
    yield Finding(
        dispatch.place,
        f"{dispatch.what} is dispatched before its transaction is committed "
        f"(opened by {dispatch.opened}): dispatch it in transaction.on_commit",
        dispatch.handed_over,
    )
