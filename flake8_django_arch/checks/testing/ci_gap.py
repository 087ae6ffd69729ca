"""ARC606: something that CI should check is run by no workflow."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.continuous_integration import ContinuousIntegration
from ..registry import check


@check("ARC606", ContinuousIntegration)
def ci_gap(ci: ContinuousIntegration) -> Iterator[Finding]:
    """A linter, a format check, the tests, ``check --deploy``: one finding for all missing."""
    if ci.missing:
        yield Finding(
            ci.place, f"no CI workflow runs {listed(ci.missing, most=4)}: add a step for each"
        )
