"""What people do, in a browser, from the first visit on."""

from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from academy.tests.end_to_end.sites import Site
from front.demonstration import INSTRUCTOR, PASSWORD

pytestmark = pytest.mark.end_to_end


def log_in(page: Page, email: str, password: str) -> None:
    page.goto("/login/")
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Enter").click()
    expect(page.get_by_role("heading", name="My courses")).to_be_visible()


def test_a_visitor_registers_logs_in_and_buys_a_course(page: Page) -> None:
    email, password = f"{uuid4().hex}@academy.example", "a good long phrase"
    page.goto("/register/")
    page.get_by_label("First name").fill("Eve")
    page.get_by_label("Last name").fill("Dahl")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Create account").click()
    page.get_by_role("button", name="Log out").click()
    log_in(page, email, password)

    page.get_by_role("link", name="Academy").click()
    page.get_by_role("link", name="Cello for beginners").click()
    page.get_by_role("button", name="Buy for 120.00 EUR").click()

    expect(page.get_by_text("Cello for beginners is yours.")).to_be_visible()
    expect(page.get_by_role("heading", name="Cello for beginners")).to_be_visible()


def test_the_notice_of_a_report_arrives_on_the_open_page(page: Page, site: Site) -> None:
    log_in(page, INSTRUCTOR, PASSWORD)
    page.get_by_role("link", name="Reports").click()
    page.wait_for_selector("body[data-listening]")

    page.get_by_role("button", name="Ask for a report").click()

    expect(page.get_by_role("status")).to_have_text("Report 1 is ready.", timeout=30_000)
    link = page.get_by_role("link", name="sales.csv").get_attribute("href")
    report = page.request.get(link)
    assert report.text().startswith("course,revenue")

    worker = site.logs / "worker.log"
    if worker.exists():  # else the tasks ran in the site itself
        assert "build_sales_report" in worker.read_text()
        assert "X-Amz-Signature" in link or "Signature=" in link
