"""A browser, and an academy for it to visit: each test runs on both kinds of site."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from academy.tests.end_to_end.processes import program
from academy.tests.end_to_end.sites import Site, embedded_site, real_site

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "chrome"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = program(*BROWSERS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session", params=[embedded_site, real_site], ids=["embedded", "real"])
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    with request.param(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    with browser.new_context(base_url=site.url, extra_http_headers=site.headers) as context:
        page = context.new_page()
        page.set_default_timeout(20_000)
        yield page
