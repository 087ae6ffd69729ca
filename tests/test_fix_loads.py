"""Where relations are loaded with the rows, and where that is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixing import fix, project

#: Loading what is missing would fail, or give other rows than are read now.
LEFT = {
    "the rows are those of one row of another queryset": """\
from shop.models import Region


def numbers():
    for customer in Region.objects.get(name="North").customers.all():
        print([order.number for order in customer.orders.all()])
""",
    "another queryset is given later": """\
from django.db.models import Prefetch

from shop.models import Customer, Order


def numbers(brief):
    customers = Customer.objects.order_by("name")
    if not brief:
        orders = Order.objects.order_by("number")
        customers = customers.prefetch_related(Prefetch("orders", queryset=orders))
    return [customer.numbers() for customer in customers]
""",
    "columns are left out of it elsewhere": """\
from django.views.generic import ListView

from shop.models import Order


class OrderList(ListView):
    queryset = Order.objects.order_by("number")

    def get_queryset(self):
        queryset = super().get_queryset()
        if "brief" in self.request.GET:
            return queryset.only("number")
        return queryset

    def get_context_data(self, **kwargs):
        names = [order.customer.name for order in OrderList.queryset]
        return super().get_context_data(names=names, **kwargs)
""",
    "callers say of which model it is": """\
from shop.models import Customer, Order


def batch(model, start=0):
    return model.objects.filter(pk__gt=start).order_by("pk")[:100]


def run():
    print([order.customer.name for order in batch(Order)])
    print([customer.pk for customer in batch(Customer)])
""",
    "subclasses say which rows it has": """\
from django.shortcuts import render
from django.views import View

from shop.models import Customer, Order


class Listing(View):
    model = None

    def get(self, request):
        lines = [self.line(row) for row in self.model.objects.all()]
        return render(request, "lines.html", {"lines": lines})


class OrderList(Listing):
    model = Order

    def line(self, order):
        return order.customer.name


class CustomerList(Listing):
    model = Customer

    def line(self, customer):
        return customer.name
""",
    "the relation changes meanwhile": """\
from shop.models import Customer, Order


def move(region, others):
    customers = list(Customer.objects.filter(region=region))
    region.customers.clear()
    return [customer.region.name for customer in customers]
""",
}
MODELS = """\
from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)


class Customer(models.Model):
    name = models.CharField(max_length=50)
    region = models.ForeignKey(
        Region, null=True, on_delete=models.CASCADE, related_name="customers"
    )

    def numbers(self):
        return [order.number for order in self.orders.all()]


class Order(models.Model):
    number = models.CharField(max_length=50)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
"""


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_is_loaded_is_what_was_read(tmp_path: Path, text: str) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/lists.py": text})
    assert fix(folder, "--select=ARC201,ARC202").err == (
        "mended 0 findings in 0 files; 1 finding left to you\n"
    )


def test_a_queryset_given_before_does_no_harm(tmp_path: Path) -> None:
    text = """\
from django.db.models import Prefetch

from shop.models import Order, Region


def numbers():
    rows = Region.objects.prefetch_related(Prefetch("customers"))
    return [
        order.number
        for region in rows
        for customer in region.customers.all()
        for order in customer.orders.all()
    ]
"""
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/lists.py": text})
    assert fix(folder, "--select=ARC202").err == "mended 1 finding in 1 file\n"
    after = (folder / "shop/lists.py").read_text(encoding="utf-8")
    assert '.prefetch_related(Prefetch("customers"), "customers__orders")\n' in after


SHOWN = """\
from django.contrib import admin

from shop.models import Customer


class CustomerAdmin(admin.ModelAdmin):
    list_display = ["name", "region", "link"]

    def link(self, customer):
        return customer.name

    link.short_description = "as printed"


admin.site.register(Customer, CustomerAdmin)
"""


def test_an_attribute_comes_before_the_methods(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/admin.py": SHOWN})
    assert fix(folder, "--select=ARC201").err == "mended 1 finding in 1 file\n"
    after = (folder / "shop/admin.py").read_text(encoding="utf-8")
    names = '    list_display = ["name", "region", "link"]\n'
    assert after == SHOWN.replace(names, f'{names}    list_select_related = ("region",)\n')
