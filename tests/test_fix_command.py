"""``flake8-django-arch fix``: what it writes, what it leaves, what it says."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from fixing import Fixed, fix, project

LOOP = """\
from shop.models import Order


def report():
    for order in Order.objects.all():
        print(order.customer.name)
"""
MENDED = LOOP.replace(".all()", '.all().select_related("customer")')


def fixed(tmp_path: Path, text: str, *arguments: str) -> str:
    """What becomes of a file in a shop's project."""
    folder = project(tmp_path, {"shop/report.py": text})
    done = fix(folder, *arguments)
    assert done.code == 0, done.err
    return (folder / "shop/report.py").read_bytes().decode("utf-8")


def test_mends_and_says_so(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/report.py": LOOP})
    assert fix(folder) == Fixed(0, "", "mended 1 finding in 1 file\n")
    assert (folder / "shop/report.py").read_text(encoding="utf-8") == MENDED
    assert fix(folder) == Fixed(0, "", "mended 0 findings in 0 files\n")


def test_diff_writes_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/report.py": LOOP})
    done = fix(folder, "--diff")
    assert done.code == 0
    assert '+    for order in Order.objects.all().select_related("customer"):' in done.out
    assert done.out.startswith("--- a/shop/report.py\n+++ b/shop/report.py\n")
    assert (folder / "shop/report.py").read_text(encoding="utf-8") == LOOP


def test_check_writes_nothing_and_tells_by_its_exit_code(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/report.py": LOOP})
    assert fix(folder, "--check") == Fixed(1, "", "would mend 1 finding in 1 file\n")
    assert (folder / "shop/report.py").read_text(encoding="utf-8") == LOOP
    fix(folder)
    assert fix(folder, "--check").code == 0


def test_obeys_noqa_and_the_users_configuration(tmp_path: Path) -> None:
    silenced = LOOP.replace("customer.name)", "customer.name)  # noqa: ARC201")
    folder = project(tmp_path, {"shop/report.py": silenced, "old/report.py": LOOP})
    with (folder / "setup.cfg").open("a", encoding="utf-8") as config:
        config.write("exclude = old\n")
    assert fix(folder).err == "mended 0 findings in 0 files\n"
    assert (folder / "shop/report.py").read_text(encoding="utf-8") == silenced
    assert (folder / "old/report.py").read_text(encoding="utf-8") == LOOP


@pytest.mark.parametrize(
    "ignoring", ["extend-ignore = ARC201", "per-file-ignores =\n    shop/report.py:ARC201"]
)
def test_what_the_configuration_ignores_stays(tmp_path: Path, ignoring: str) -> None:
    folder = project(tmp_path, {"shop/report.py": LOOP})
    with (folder / "setup.cfg").open("a", encoding="utf-8") as config:
        config.write(ignoring + "\n")
    fix(folder)
    assert (folder / "shop/report.py").read_text(encoding="utf-8") == LOOP


def test_select(tmp_path: Path) -> None:
    assert fixed(tmp_path, LOOP, "--select", "ARC202,ARC7") == LOOP


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--select", "E501"],
            "flake8-django-arch fix: --select: 'E501' is no code such as ARC201\n",
        ),
        (["--select", ","], "flake8-django-arch fix: --select: '' is no code such as ARC201\n"),
        (
            ["shop/nowhere.py"],
            "flake8-django-arch fix: there is no file or folder 'shop/nowhere.py'\n",
        ),
    ],
)
def test_what_was_asked_wrongly(tmp_path: Path, arguments: list[str], said: str) -> None:
    assert fix(project(tmp_path, {}), *arguments) == Fixed(2, "", said)


def test_queryset_of_another_file(tmp_path: Path) -> None:
    selectors = """\
        from shop.models import Order


        def open_orders():
            return Order.objects.filter(number="1")
        """
    views = """\
        from shop.selectors import open_orders


        def labels():
            return [label(order) for order in open_orders()]


        def label(order):
            return order.customer.region.name
        """
    folder = project(tmp_path, {"shop/selectors.py": selectors, "shop/views.py": views})
    before = (folder / "shop/views.py").read_text(encoding="utf-8")
    assert fix(folder).code == 0
    assert '.select_related("customer__region")' in (folder / "shop/selectors.py").read_text()
    assert (folder / "shop/views.py").read_text(encoding="utf-8") == before


CHAINS = {
    "merged with the call that is there": (
        'Order.objects.select_related("customer").order_by("number")',
        "order.customer.name, order.seller",
        'Order.objects.select_related("customer", "seller").order_by("number")',
    ),
    "before a slice": (
        "Order.objects.all()[:limit]",
        "order.customer.name",
        'Order.objects.all().select_related("customer")[:limit]',
    ),
    "one call for all paths": (
        "Order.objects.all()",
        "order.customer.region.name, order.seller.name, order.customer.name",
        'Order.objects.all().select_related("customer__region", "seller")',
    ),
    "joins and prefetches": (
        "Order.objects.all()",
        "order.customer.name, list(order.items.all())",
        'Order.objects.all().select_related("customer").prefetch_related("items")',
    ),
    "through a prefetched relation": (
        "Order.objects.all()",
        "[item.product for item in order.items.all()]",
        'Order.objects.all().prefetch_related("items__product")',
    ),
    "behind characters of several bytes": (
        'Order.objects.filter(number="ÄÖÜ→🙂")',
        "order.customer.name",
        'Order.objects.filter(number="ÄÖÜ→🙂").select_related("customer")',
    ),
    "fields are left out": (
        'Order.objects.only("number")',
        "order.seller",
        'Order.objects.only("number")',
    ),
}


@pytest.mark.parametrize(("before", "read", "after"), CHAINS.values(), ids=CHAINS)
def test_chains(tmp_path: Path, before: str, read: str, after: str) -> None:
    text = """\
from shop.models import Order


def report(limit):
    for order in {}:
        print({})
"""
    assert fixed(tmp_path, text.format(before, read)) == text.format(after, read)


def test_lines_and_comments_stay(tmp_path: Path) -> None:
    before = """\
        from shop.models import Order


        def report():
            orders = (
                Order.objects.filter(number="1")  # the first
                .order_by("number")
            )
            others = Order.objects.select_related(
                "seller",  # may be None
            )
            for order in orders:
                print(order.customer.name)   # every one
            for order in others:
                print(order.customer.region.name, order.seller)
        """
    after = fixed(tmp_path, before)
    assert "# the first\n" in after and "# every one\n" in after and "# may be None\n" in after
    assert '        .select_related("customer")\n' in after
    assert '        "customer__region",\n    )' in after


def test_admin(tmp_path: Path) -> None:
    before = """\
        from django.contrib import admin

        from shop.models import Item, Order


        @admin.register(Order)
        class OrderAdmin(admin.ModelAdmin):
            list_display = ["number", "customer_region"]
            search_fields = ["number"]

            def customer_region(self, order):
                return order.customer.region.name


        @admin.register(Item)
        class ItemAdmin(admin.ModelAdmin):
            list_display = ["order_number"]
            list_select_related = ["product"]

            def order_number(self, item):
                return item.order.number
        """
    folder = project(tmp_path, {"shop/admin.py": before})
    assert fix(folder, "--select=ARC2").code == 0
    after = (folder / "shop/admin.py").read_text(encoding="utf-8")
    assert (
        '    search_fields = ["number"]\n    list_select_related = ("customer__region",)\n' in after
    )
    assert '    list_select_related = ("product", "order")\n' in after


@pytest.mark.parametrize("end", ["\r\n", "\n"], ids=["crlf", "lf"])
@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""], ids=["bom", "plain"])
def test_bytes_stay(tmp_path: Path, end: str, mark: bytes) -> None:
    folder = project(tmp_path, {})
    path = folder / "shop/report.py"
    path.write_bytes(mark + LOOP.replace("\n", end).encode())
    path.chmod(0o640)
    assert fix(folder).code == 0
    assert path.read_bytes() == mark + MENDED.replace("\n", end).encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_encoding_stays(tmp_path: Path) -> None:
    folder = project(tmp_path, {})
    path = folder / "shop/report.py"
    text = "# -*- coding: latin-1 -*-\n# für\n"
    path.write_bytes((text + LOOP).encode("latin-1"))
    assert fix(folder).code == 0
    assert path.read_bytes() == (text + MENDED).encode("latin-1")


def test_what_does_not_round_trip_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/report.py": LOOP, "shop/old.py": "\f" + LOOP})
    done = fix(folder)
    assert done.code == 1
    assert "shop/old.py: left as it is: LibCST would change more of it" in done.err
    assert (folder / "shop/old.py").read_text(encoding="utf-8") == "\f" + LOOP
    assert (folder / "shop/report.py").read_text(encoding="utf-8") == MENDED


def test_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.py"
    outside.write_text(LOOP, encoding="utf-8")
    (tmp_path / "mysite").mkdir()
    folder = project(tmp_path / "mysite", {})
    try:
        os.symlink(outside, folder / "shop/report.py")
    except OSError:
        pytest.skip("this system makes no links")
    done = fix(folder)
    assert outside.read_text(encoding="utf-8") == LOOP
    assert "it is a link out of" in done.err or done.err == "mended 0 findings in 0 files\n"
