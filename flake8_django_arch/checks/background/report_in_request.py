"""ARC403: somebody waits while a report is built."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.request_work import RequestWork
from ...flow.side_effects.effects import Kind
from ..registry import check


@check("ARC403", RequestWork)
def report_in_request(work: RequestWork) -> Iterator[Finding]:
    """A CSV, spreadsheet or PDF built on the request path; strictly also streamed CSV."""
    if work.effect.kind is not Kind.REPORT:
        return
    if work.is_streamed and not work.is_strict("ARC403"):
        return
    yield Finding(
        work.place,
        f"{work.effect.path} builds a report while the user waits ({work.chain}): "
        f"{work.advice('build it in a task, and offer the file when it is there')}",
    )
