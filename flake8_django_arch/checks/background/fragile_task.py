"""ARC407: other servers fail now and then, and with them what was to be done."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.external_task import ExternalTask
from ..registry import check


@check("ARC407", ExternalTask)
def fragile_task(task: ExternalTask) -> Iterator[Finding]:
    """A task that does external I/O with no retry policy."""
    if not task.may_be_retried:
        yield Finding(
            task.place,
            f"{task.task.qualname} {task.effect.kind.value} ({task.chain}) and is not tried again "
            f"when that fails: give it {task.policy}",
        )
