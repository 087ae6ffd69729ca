"""Rows that a condition excludes, where it is open whether another branch has given others."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=9)


class Order(models.Model):
    status = models.CharField(max_length=9)
    size = models.IntegerField(null=True)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)

    @property
    def is_closed(self):
        return self.status == "paid" or self.status in ("sent", "back")

    def is_open(self):
        return not self.is_closed
"""
_FUNCTIONS = """\
from shop.models import Order

CLOSED = ("sent", "back")


def orders_of(about):
    found = {{}}
    if about is None:
        found["orders"] = Order.objects.filter(status="open")
    else:
        found["orders"] = about.order_set.filter(status="open")
    return found


class Shown:
    def __init__(self, order):
        self.order = order

    def text(self):
        return self.order.shop.name


def shown(order, data):
    {}
    if {}:
        return Shown(order).text()
    return ""


def texts(about, data):
    return [{{"text": shown(order, data)}} for order in orders_of(about)["orders"]]
"""


def _told(folder: Path, condition: str, before: str = "pass") -> list[int]:
    (folder / "shop").mkdir()
    (folder / "shop" / "__init__.py").touch()
    (folder / "shop" / "models.py").write_text(_MODELS)
    (folder / "shop" / "texts.py").write_text(_FUNCTIONS.format(before, condition))
    return [finding.line for finding in lint(folder, "--select=ARC000,ARC201")]


@pytest.mark.parametrize(
    "condition",
    [
        'order.status == "paid"',
        'order.status == "paid" or order.status in CLOSED',
        'order.status != "open"',
        "order.is_closed",
        "not order.is_open()",
        'not (order.status == "open")',
        'not (order.status == "open" and not order.is_closed)',
        'order.shop_id and (order.status == "paid" or order.status == "back")',
    ],
)
def test_no_row_meets_it(tmp_path: Path, condition: str) -> None:
    assert _told(tmp_path, condition) == []


@pytest.mark.parametrize(
    "condition",
    [
        'order.status == "open" or order.status == "paid"',
        'order.status in ("open", *CLOSED)',
        'order.status == "OPEN" or data["all"]',
        'order.is_closed or order.status == "open"',
        'order.is_closed or data["all"]',
        'order.status == "paid" or order.shop_id',
        'not (order.status == "open" and data["all"])',
    ],
)
def test_rows_may_meet_it(tmp_path: Path, condition: str) -> None:
    assert _told(tmp_path, condition) == [9]


@pytest.mark.parametrize(
    "change", ['order.status = data["status"]', 'setattr(order, "status", data["status"])']
)
def test_what_a_filter_said_may_be_over(tmp_path: Path, change: str) -> None:
    assert _told(tmp_path, 'order.status == "paid"', change) == [9]


@pytest.mark.parametrize(
    "condition",
    [
        "order.size is None or order.size == 3",
        "order.size == 3 or order.size is None",
        "not (order.size is not None and order.size != 3)",
    ],
)
def test_null_may_be_one_of_them(tmp_path: Path, condition: str) -> None:
    assert _told(tmp_path, f"{condition}:\n      if order.size is None") == [9]
