"""Fixes of ARC201 and ARC202 where ``Prefetch`` has its own queryset: it loads what is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixing import fix, project

HEAD = """\
from django.db.models import Prefetch

from shop.models import Customer, Item, Order


"""
#: What a function does, and what the fix makes of it.
MENDED = {
    """\
def inline():
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=Item.objects.all())):
        print([item.product.name for item in order.items.all()])
""": """\
def inline():
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=Item.objects.all().select_related("product"))):
        print([item.product.name for item in order.items.all()])
""",  # noqa: E501
    """\
def merged():
    prefetch = Prefetch("orders", Order.objects.select_related("seller").filter(number=1))
    for customer in Customer.objects.prefetch_related(prefetch):
        for order in customer.orders.all():
            print(order.seller, order.seller.region, list(order.items.all()))
""": """\
def merged():
    prefetch = Prefetch("orders", Order.objects.select_related("seller", "seller__region").filter(number=1).prefetch_related("items"))
    for customer in Customer.objects.prefetch_related(prefetch):
        for order in customer.orders.all():
            print(order.seller, order.seller.region, list(order.items.all()))
""",  # noqa: E501
    """\
def named():
    items = Item.objects.order_by("pk")
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print([item.product.name for item in order.items.all()])
""": """\
def named():
    items = Item.objects.order_by("pk").select_related("product")
    for order in Order.objects.prefetch_related(Prefetch("items", queryset=items)):
        print([item.product.name for item in order.items.all()])
""",
    """\
def listed():
    for order in Order.objects.prefetch_related(Prefetch("items", to_attr="lines")):
        print([item.product.name for item in order.lines])
""": """\
def listed():
    for order in Order.objects.prefetch_related(Prefetch("items", to_attr="lines"), "lines__product"):
        print([item.product.name for item in order.lines])
""",  # noqa: E501
    """\
def single():
    sellers = Prefetch("seller", queryset=Customer.objects.exclude(name="x"))
    for order in Order.objects.prefetch_related(sellers):
        print(order.seller.region)
""": """\
def single():
    sellers = Prefetch("seller", queryset=Customer.objects.exclude(name="x").select_related("region"))
    for order in Order.objects.prefetch_related(sellers):
        print(order.seller.region)
""",  # noqa: E501
}


@pytest.mark.parametrize("code", MENDED)
def test_the_nested_queryset_loads_it(tmp_path: Path, code: str) -> None:
    folder = project(tmp_path, {"shop/code.py": HEAD + code})
    assert fix(folder, "--select=ARC201,ARC202").err.endswith(" in 1 file\n")
    assert (folder / "shop/code.py").read_text(encoding="utf-8") == HEAD + MENDED[code]
    assert fix(folder, "--select=ARC2").err.startswith("mended 0 findings in 0 files\n")


def test_a_queryset_in_another_file(tmp_path: Path) -> None:
    code = """\
        from django.db.models import Prefetch

        from shop.models import Order
        from shop.selectors import cheap


        def elsewhere():
            for order in Order.objects.prefetch_related(Prefetch("items", queryset=cheap())):
                print([item.product.name for item in order.items.all()])
        """
    selectors = """\
        from shop.models import Item


        def cheap():
            return Item.objects.filter(pk=1)
        """
    folder = project(tmp_path, {"shop/code.py": code, "shop/selectors.py": selectors})
    assert fix(folder, "--select=ARC201").err == "mended 1 finding in 1 file\n"
    written = (folder / "shop/selectors.py").read_text(encoding="utf-8")
    assert 'return Item.objects.filter(pk=1).select_related("product")\n' in written
