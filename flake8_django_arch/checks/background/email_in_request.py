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
    if call.effect.kind in (Kind.MAIL, Kind.SMS) and not call.is_queued:
        yield Finding(
            call.place,
            f"{call.effect.path} {call.effect.kind.value} while the user waits ({call.chain}): "
            f"{call.advice('send it from a task')}",
        )
