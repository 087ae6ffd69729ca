"""A name that may be one of many querysets. The fix mends a few of them a run, so it is no case."""

from __future__ import annotations

import shutil
from pathlib import Path

from lint import lint
from oracle import CASES

BEGUN_BY_MANY = """\
from shop.models import Order


def run(kind=""):
    found = Order.objects
    match kind:
        case "open":
            found = found.filter(status="open")
        case "paid":
            found = found.filter(status="paid")
        case "sent":
            found = found.filter(status="sent")
        case "small":
            found = found.filter(total__lt=10)
        case "large":
            found = found.filter(total__gt=100)
        case "dear":
            found = found.filter(total__gt=1000)
        case "gifts":
            found = found.filter(coupon__isnull=False)
        case "urgent":
            found = found.filter(priority=True)
    found = found.exclude(number="")
    return [order.customer.name for order in found]
"""


def test_querysets_that_branches_begin(tmp_path: Path) -> None:
    shutil.copytree(CASES / "shop", tmp_path / "shop")
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "orders.py").write_text(BEGUN_BY_MANY, encoding="utf-8")
    (found,) = [each for each in lint(tmp_path, "--select=ARC20") if each.path == "orders.py"]
    assert "Order.customer" in found.message
    assert "line 8, line 10, line 12 and 6 more" in found.message
