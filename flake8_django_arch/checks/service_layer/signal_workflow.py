"""ARC113: a workflow hides behind a signal."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.signal_receiver import SignalReceiver
from ..registry import check


@check("ARC113", SignalReceiver)
def signal_workflow(receiver: SignalReceiver) -> Iterator[Finding]:
    """A receiver of a model signal that writes another model or has a side effect."""
    if receiver.deeds:
        yield Finding(
            receiver.place,
            f"{receiver.name}, on {receiver.signals}, {receiver.summary}: "
            f"let the service that {receiver.occasion} the row do it",
        )
