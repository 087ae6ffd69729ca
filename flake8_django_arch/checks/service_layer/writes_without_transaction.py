"""ARC115: rows that belong together are written one after the other, with nothing around them."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.writing_function import WritingFunction
from ..registry import check


@check("ARC115", WritingFunction)
def writes_without_transaction(function: WritingFunction) -> Iterator[Finding]:
    """A function that writes two or more models outside any transaction."""
    models = function.loose_models
    if models:
        yield Finding(
            function.place,
            f"{function.name} writes {listed(model.name for model in models)} outside any "
            f"transaction, so that half of it may remain: {function.remedy}",
        )
