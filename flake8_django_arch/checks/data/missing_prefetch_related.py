"""ARC202: a relation to many rows is fetched once per row."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.missing_load import MissingLoad
from ..registry import check


@check("ARC202", MissingLoad)
def missing_prefetch_related(missing: MissingLoad) -> Iterator[Finding]:
    """A reverse foreign key, many-to-many or generic relation that a prefetch would bring."""
    if not missing.relation.kind.is_joinable:
        yield Finding(
            missing.place,
            f"{missing.relation} is fetched once per row{missing.reader}: {missing.advice}",
            missing.mend,
        )
