"""ARC401: somebody waits while mail or an SMS is sent."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.request_effect import RequestEffect
from ...flow.side_effects.effects import Kind
from ..registry import check


@check("ARC401", RequestEffect)
def email_in_request(call: RequestEffect) -> Iterator[Finding]:
    """Mail or SMS sent on the request path."""
    if call.effect.kind not in (Kind.MAIL, Kind.SMS) or call.is_queued:
        return
    told, mending = "", "send it from a task"
    if call.is_the_answer:
        told = " and is told how that went"
        mending += f" that keeps this, or name {call.function.path} in --arc-effects"
    yield Finding(
        call.place,
        f"{call.effect.path} {call.effect.kind.value} while the user waits ({call.chain}){told}: "
        f"{call.advice(mending)}",
    )
