"""What is told of querysets that ``union()`` and its like combine, Django has to take."""

from __future__ import annotations

from pathlib import Path

from fixing import fix, project
from lint import lint
from oracle import ask

FILLER = """\
from shop.models import Customer, Order, Region


def fill(n):
    region = Region.objects.create(name="North")
    for number in range(n):
        customer = Customer.objects.create(name=str(number), region=region)
        Order.objects.create(number=number % 3, customer=customer)
"""
QUERYSETS = """\
from shop.models import Order


def open_ones():
    return Order.objects.filter(number="0")


def late_ones():
    return Order.objects.filter(number="1")


def others():
    return Order.objects.filter(number="2")


def open_or_late():
    return open_ones().union(late_ones())


def either(some, more):
    return some.union(more)
"""
PROGRAM = """\
from shop import querysets
from shop.models import Order


def run():
    for order in {rows}:
        print(order.customer.name)
"""
COMBINED = {
    "given": "querysets.open_or_late()",
    "alone": "querysets.open_ones()",
    "on_the_right": "querysets.late_ones()",
    "of_two": "querysets.open_ones().difference(querysets.others())",
    "handed_over": "querysets.either(Order.objects.filter(pk=1), Order.objects.filter(pk__gt=1))",
    "of_a_manager": "Order.objects.intersection(Order.objects.filter(number='1'))",
    "sorted": "Order.objects.filter(pk=1).union(Order.objects.filter(pk__gt=1)).order_by('pk')",
}
BESIDE = """\
from shop.models import Order


def run():
    first = Order.objects.filter(number="0")
    more = Order.objects.filter(number="1")
    print(first.union(more).count())
    for order in more:
        print(order.customer.name)
"""
NOT_COMBINED = {
    "not_combined": "Order.objects.filter(number__in=querysets.open_ones().values('number'))",
    "in_sets": "Order.objects.filter(pk__in={1}.union(range(999)))",
}


def test_combined_querysets_are_prefetched(tmp_path: Path) -> None:
    programs = {f"shop.{name}": rows for name, rows in (COMBINED | NOT_COMBINED).items()}
    files = {
        f"{name.replace('.', '/')}.py": PROGRAM.format(rows=programs[name]) for name in programs
    }
    programs["shop.beside"] = ""
    files["shop/beside.py"] = BESIDE
    folder = project(tmp_path, {"shop/filler.py": FILLER, "shop/querysets.py": QUERYSETS, **files})
    before = ask(folder, [*programs], apps=["shop"], filler="shop.filler")
    assert all(verdict.grows and not verdict.error for verdict in before.values())
    told = {Path(each.path).stem: each.message for each in lint(folder, "--select=ARC201")}
    assert {name for name, message in told.items() if ".prefetch_related(" in message} == {
        *COMBINED,
        "beside",
    }
    assert {name for name, message in told.items() if ".select_related(" in message} == {
        *NOT_COMBINED
    }
    assert told["of_two"].endswith(", before difference()")
    assert not told["alone"].endswith("()")
    assert told["beside"].endswith("to the queryset (made in line 6)")
    assert fix(folder, "--select=ARC201").code == 0
    after = ask(folder, [*programs], apps=["shop"], filler="shop.filler")
    assert not [name for name, verdict in after.items() if verdict.error]
    left = {name for name, verdict in after.items() if verdict.grows}
    assert left == {"shop.in_sets"}  # what a function combines by that name may be querysets
