"""ARC602: tests make rows by hand, though a factory is there."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.hand_built_rows import HandBuiltRows
from ..registry import check


@check("ARC602", HandBuiltRows)
def hand_built_test_data(rows: HandBuiltRows) -> Iterator[Finding]:
    """Once a module, at the first of them."""
    often = f" in {rows.count} places" if rows.count > 1 else ""
    yield Finding(rows.place, f"rows are made by hand{often}: use {listed(rows.factories)}")
