"""ARC201: a forward relation is fetched once per row."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.missing_load import MissingLoad
from ..registry import check


@check("ARC201", MissingLoad)
def missing_select_related(missing: MissingLoad) -> Iterator[Finding]:
    """A foreign key or one-to-one, from either side, that ``select_related`` would join."""
    if missing.relation.kind.is_joinable:
        yield Finding(
            missing.place,
            f"{missing.relation} is fetched once per row{missing.reader}: {missing.advice}",
            missing.mend,
        )
