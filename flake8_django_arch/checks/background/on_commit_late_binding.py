"""ARC412: what waits for the commit finds the last row of the loop, again and again."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.late_binding import LateBinding
from ..registry import check


@check("ARC412", LateBinding)
def on_commit_late_binding(binding: LateBinding) -> Iterator[Finding]:
    """A function given to ``on_commit`` in a loop that reads the loop's variable."""
    what = "this lambda" if binding.what == "lambda" else binding.what
    yield Finding(
        binding.place,
        f"{what} runs after the loop, and reads {listed(binding.names)} of its last pass "
        "each time: hand the values over with functools.partial",
    )
