"""ARC402: somebody waits while an image is worked on."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.request_work import RequestWork
from ...flow.side_effects.effects import Kind
from ..registry import check


@check("ARC402", RequestWork)
def image_work_in_request(work: RequestWork) -> Iterator[Finding]:
    """Images decoded, resized, converted or saved on the request path."""
    if work.effect.kind is Kind.IMAGE:
        yield Finding(
            work.place,
            f"{work.effect.path} works on an image while the user waits ({work.chain}): "
            f"{work.advice('do that in a task, once the image is stored')}",
        )
