"""ARC404: somebody waits for another server."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.request_effect import RequestEffect
from ...flow.side_effects.effects import Kind
from ..registry import check


@check("ARC404", RequestEffect)
def http_call_in_request(call: RequestEffect) -> Iterator[Finding]:
    """An outgoing HTTP call on the request path; strictly also one that gives the answer."""
    if call.effect.kind is not Kind.HTTP:
        return
    if not call.is_the_answer:
        mending = "make it from a task"
    elif call.is_strict("ARC404"):
        mending = "fetch it in a task, and answer with what was kept"
    else:
        return
    yield Finding(
        call.place,
        f"{call.effect.path} makes an HTTP call while the user waits ({call.chain}): "
        f"{call.advice(mending)}",
    )
