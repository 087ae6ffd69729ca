"""ARC205: a loop writes one row at a time."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.repeated_write import RepeatedWrite
from ..registry import check


@check("ARC205", RepeatedWrite)
def write_per_iteration(write: RepeatedWrite) -> Iterator[Finding]:
    """A write that has a bulk form; in migrations only under strict."""
    if not write.is_in_migration or write.is_strict("ARC205"):
        yield Finding(
            write.place,
            f"{write.model.name} is written once per iteration {write.how}: {write.remedy}",
            write.mend,
        )
