"""ARC103: a view opens a transaction or locks rows."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.view_transaction import ViewTransaction
from ..registry import check


@check("ARC103", ViewTransaction)
def view_opens_transaction(transaction: ViewTransaction) -> Iterator[Finding]:
    """``transaction.atomic`` or ``select_for_update``, where ARC101 does not speak already."""
    if not transaction.is_excused:
        yield Finding(
            transaction.place,
            f"{transaction.name} {transaction.what}: {transaction.remedy}",
        )
