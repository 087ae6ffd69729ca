"""ARC406: a task that is handed what its row was, not what it is."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.task_argument import ModelArgument
from ..registry import check


@check("ARC406", ModelArgument)
def model_passed_to_task(argument: ModelArgument) -> Iterator[Finding]:
    """A known model instance or queryset handed to a task."""
    yield Finding(
        argument.place,
        f"{argument.task} is handed {argument.what} {argument.model.name}: "
        "hand over primary keys, and fetch the rows in the task",
        argument.fetched_by_task,
    )
