"""Lists of one: which callers say that a function's branch for lists goes through one row."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=9)


class Order(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
"""
_SERVICES = """\
from shop.models import Order


def names_of(orders):
    if isinstance(orders, (list, tuple)):
        orders = Order.objects.filter(pk__in=[order.pk for order in orders])
    return [order.shop.name for order in orders]


def tell(order, keys, request, **options):
"""
_HANDED_ON = """\
show([order])


def show(orders):
    names_of(orders)


def list_all():
    show({})
"""
_RUN = """\
names_of([order])


def run(queryset):
    names_of(queryset)
    {}
"""
_ONE = {
    "name of another": "names_of([order])\n\n\nclass Teller:\n    def names_of(self, orders): ...",
    "alone": "names_of([order])",
    "tuple by name": "names_of(orders=(order,))",
    "queryset beside": "names_of([order])\n    names_of(Order.objects.select_related('shop'))",
    "queryset by name": "names_of([order])\n    found = keys.filter(pk=1)\n    names_of(found)",
    "handed on": _HANDED_ON.format("Order.objects.select_related('shop')"),
    "asked as a queryset": _RUN.format("return queryset.count()"),
}
_MANY = {
    "none": "names_of(order)",
    "two": "names_of([order, keys])",
    "empty beside": "names_of([order])\n    names_of([])",
    "spread": "names_of([*keys])",
    "comprehension beside": "names_of([order])\n    names_of([key for key in keys])",
    "list beside": "names_of([order])\n    names_of(list(keys))",
    "sent beside": "names_of([order])\n    names_of(request.data['orders'])",
    "filled": "found = [order]\n    found.extend(keys)\n    names_of([order])\n    names_of(found)",
    "sum beside": "names_of([order])\n    names_of([order] + keys)",
    "function's result beside": "names_of([order])\n    names_of(request.visible())",
    "attribute beside": "names_of([order])\n    names_of(request.pending)",
    "drawn beside": "names_of([order])\n    for each in keys:\n        names_of(each)",
    "name of a name": "names_of([order])\n    found = keys\n    names_of(found)",
    "name bound twice": "names_of([order])\n    x = keys.all()\n    x += [1]\n    names_of(x)",
    "callers unseen": "names_of([order])\n    names_of(order)",
    "handed on of many": _HANDED_ON.format("list(Order.objects.all())"),
    "asked as a queryset now and then": _RUN.format("return request and queryset.count()"),
    "asked as a list": _RUN.format("return queryset.count(1)"),
    "arguments spread": "names_of([order])\n    names_of(*keys)",
    "options spread": "names_of([order])\n    names_of(**options)",
    "sent to a worker": "names_of([order])\n    names_of.delay(keys)",
    "mapped": "names_of([order])\n    list(map(names_of, keys))",
    "in part": "names_of([order])\n    partial(names_of, keys)()",
    "another name": "names_of([order])\n    f = names_of\n    f(keys)",
    "by a text": "names_of([order])\n    request.send('shop.services.names_of', keys)",
    "at import": "names_of([order])\n\n\nnames_of(list(Order.objects.all()))",
}
_SET_BEFORE = """\
orders = load(orders)
    if isinstance(orders, list):
        found = Order.objects.filter(pk__in=[order.pk for order in orders])
        return [order.shop.name for order in found]
    if not orders:"""


def _lint(folder: Path, body: str, services: str = _SERVICES) -> list[str]:
    package = folder / "shop"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text(_MODELS)
    (package / "services.py").write_text(f"{services}    {body}\n")
    (folder / "pyproject.toml").touch()
    return [finding.code for finding in lint(folder, "--select=ARC201")]


@pytest.mark.parametrize("body", _ONE.values(), ids=_ONE)
def test_goes_through_one_row(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body) == []


@pytest.mark.parametrize("body", _MANY.values(), ids=_MANY)
def test_may_go_through_several(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, body) == ["ARC201"]


@pytest.mark.parametrize(
    "test",
    [
        _SET_BEFORE,
        "for _ in range(9):\n      if isinstance(orders, list):",
        "if isinstance(orders, (list, set, Order)):",
    ],
    ids=["set before", "in a loop", "another class"],
)
def test_other_values(tmp_path: Path, test: str) -> None:
    services = _SERVICES.replace("if isinstance(orders, (list, tuple)):", test)
    assert _lint(tmp_path, _ONE["queryset beside"], services) == ["ARC201"]


def test_imported_under_another_name(tmp_path: Path) -> None:
    view = "from shop.services import names_of as tell\n\n\ndef view(keys):\n    tell(keys)\n"
    (tmp_path / "views.py").write_text(view)
    assert _lint(tmp_path, "names_of([order])") == ["ARC201"]


def test_called_by_a_framework(tmp_path: Path) -> None:
    services = _SERVICES.replace("def names_of", "@shared_task\ndef names_of")
    assert _lint(tmp_path, "names_of([order])", services) == ["ARC201"]


_BY_KEYS = """\
from shop.models import Order


def names_of(keys: list[int], more):
    {}


def tell(order, more):
    names_of([order.pk], more)
"""
_ASKED = "for order in Order.objects.filter(pk__in=keys):\n            print(order.shop.name)"
_ONCE = {
    "as given": f"if keys:\n        {_ASKED}",
    "known by its length": f"count = len(keys)\n    if count:\n        {_ASKED}",
    "another name bound": f"while more:\n        {_ASKED}\n        more = more.pop()",
}
_LONGER = {
    "bound again by while": f"while keys:\n        {_ASKED}\n        keys = list(more)",
    "bound again by for": f"for _ in range(5):\n        {_ASKED}\n        keys = list(more)",
    "by another name": f"found = keys\n    found.extend(more)\n    if found:\n        {_ASKED}",
    "by an object": f"more.keys = keys\n    more.fill()\n    if more:\n        {_ASKED}",
}


@pytest.mark.parametrize("body", _ONCE.values(), ids=_ONCE)
def test_list_that_stays_as_given(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, "return None", _BY_KEYS.format(body)) == []


@pytest.mark.parametrize("body", _LONGER.values(), ids=_LONGER)
def test_list_that_may_be_longer(tmp_path: Path, body: str) -> None:
    assert _lint(tmp_path, "return None", _BY_KEYS.format(body)) == ["ARC201"]
