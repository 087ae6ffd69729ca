"""ARC508: a view takes requests that other sites forge."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.csrf_exemption import CsrfExemption
from ..registry import check


@check("ARC508", CsrfExemption)
def csrf_exempt(exemption: CsrfExemption) -> Iterator[Finding]:
    """``csrf_exempt`` on a view that asks for no other proof than the session."""
    if exemption.is_needless or exemption.checks_sender:
        return
    if exemption.trusts_session:
        yield Finding(
            exemption.place,
            f"{exemption.view} takes requests that any other site makes with the user's session: "
            "drop csrf_exempt, or check a signature of the sender",
        )
