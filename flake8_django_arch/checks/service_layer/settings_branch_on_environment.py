"""ARC133: base settings ask which environment they run in."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.base_settings import BaseSettings
from ..registry import check


@check("ARC133", BaseSettings)
def settings_branch_on_environment(settings: BaseSettings) -> Iterator[Finding]:
    """A branch on ``DEBUG`` or an environment's name that gives settings different values."""
    for branch in settings.environment_branches:
        yield Finding(
            branch.place,
            f"base settings branch on {branch.asks} to set {listed(branch.settings)}: "
            "give each environment's module its own value",
        )
