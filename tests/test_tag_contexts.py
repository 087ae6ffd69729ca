"""Rows that a template tag puts into the context are told where the tag makes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixing import project
from lint import lint

MODELS = """\
from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=50)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
"""
TAGS = """\
from django import template
from shop.models import Order

register = template.Library()


@register.simple_tag(takes_context=True)
def get_orders(context, name="orders"):
    {put}
    return ""
"""
LOOP = "{% for order in orders %}{{ order.customer.name }}{% endfor %}"
PAGE = f"{{% load order_tags %}}{{% get_orders %}}{LOOP}"


def told(folder: Path, put: str, page: str = PAGE, views: str = "") -> list[str]:
    files = {
        "shop/views.py": views,
        "shop/models.py": MODELS,
        "shop/templatetags/__init__.py": "",
        "shop/templatetags/order_tags.py": TAGS.replace("{put}", put),
        "shop/templates/orders.html": page,
    }
    found = lint(project(folder, files), "--select=ARC20,ARC000")
    return [f"{each.path}:{each.line} {each.code}" for each in found]


@pytest.mark.parametrize(
    "put",
    [
        'context["orders"] = Order.objects.all()',
        'context.update({"orders": Order.objects.all()})',
        "context[name] = Order.objects.all()",
    ],
)
def test_where_the_tag_makes_them(tmp_path: Path, put: str) -> None:
    assert told(tmp_path, put) == ["shop/templatetags/order_tags.py:9 ARC201"]


@pytest.mark.parametrize(
    "put",
    [
        'context["orders"] = Order.objects.select_related("customer")',
        'context["others"] = Order.objects.all()',
        'orders = context["orders"] = list(Order.objects.all()[:3])',
    ],
)
def test_not_what_is_loaded_or_not_shown(tmp_path: Path, put: str) -> None:
    assert told(tmp_path, put) == []


def test_not_after_the_scope_that_has_them(tmp_path: Path) -> None:
    page = PAGE.replace("{% get_orders %}", "{% with page=1 %}{% get_orders %}{% endwith %}")
    assert told(tmp_path, 'context["orders"] = Order.objects.all()', page) == []


VIEWS = """\
from django.shortcuts import render
from shop.models import Order


def page(request):
    return render(request, "orders.html", {"orders": Order.objects.all()})
"""
LOADED = 'context["orders"] = Order.objects.select_related("customer")'


@pytest.mark.parametrize(
    ("put", "before", "after"),
    [
        (f"if name: {LOADED}", "", ""),
        (LOADED, "{% if request.user %}", "{% endif %}"),
        (LOADED, "{% block head %}", "{% endblock %}"),
    ],
)
def test_what_stood_there_where_a_tag_may_not_replace_it(
    tmp_path: Path, put: str, before: str, after: str
) -> None:
    call = "{% get_orders request.name %}"
    page = PAGE.replace("{% get_orders %}", f"{before}{call}{after}")
    assert told(tmp_path, put, page, VIEWS) == ["shop/views.py:6 ARC201"]


@pytest.mark.parametrize("block", ["{}", "{{% block head %}}{}{{% endblock %}}"])
def test_not_what_a_tag_surely_replaces(tmp_path: Path, block: str) -> None:
    assert told(tmp_path, LOADED, block.format(PAGE), VIEWS) == []


BLOCK = """

@register.simple_block_tag(takes_context=True)
def shown(context, content):
    return content
"""


def test_block_tags_within_each_other(tmp_path: Path) -> None:
    loop = "{% for order in orders %}{% shown %}{{ order.customer.name }}{% endshown %}{% endfor %}"
    page = f"{{% load order_tags %}}{{% shown %}}{{% get_orders %}}{loop}{{% endshown %}}"
    put = f'context["orders"] = Order.objects.all()\n    return ""\n{BLOCK}\n\ndef rest():'
    assert told(tmp_path, put, page) == ["shop/templatetags/order_tags.py:9 ARC201"]
