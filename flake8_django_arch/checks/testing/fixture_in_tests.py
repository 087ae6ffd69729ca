"""ARC601: tests load rows from fixture files."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.loaded_fixture import LoadedFixture
from ..registry import check


@check("ARC601", LoadedFixture)
def fixture_in_tests(fixture: LoadedFixture) -> Iterator[Finding]:
    """``fixtures = […]`` or ``loaddata``, once a class."""
    yield Finding(
        fixture.place,
        f"{fixture.where} loads {listed(fixture.names)} from a fixture: "
        "build the rows that it needs with a factory",
        fixture.made_by_factories,
    )
