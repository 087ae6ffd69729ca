"""ARC605: no test uses the site as its users do."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding
from ...flow.concepts.root_urlconf import RootUrlconf
from ..registry import check


@check("ARC605", RootUrlconf)
def no_end_to_end_test(urlconf: RootUrlconf) -> Iterator[Finding]:
    """Neither Selenium nor Playwright nor Cypress nor their like."""
    if urlconf.has_tests and not urlconf.has_end_to_end_test:
        yield Finding(
            urlconf.place,
            "no test drives a browser: test what users do most with a StaticLiveServerTestCase "
            "and Playwright or Selenium",
        )
