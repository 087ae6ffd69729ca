"""Lines that a fix would make too long: the arguments go on lines of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixing import fix, project

HEAD = """\
from shop.models import Customer, Item, Order


def names(number):
"""
READ = """\
    return [f"{order.number} {order.customer.region.name}" for order in orders]
"""

#: What is written, and what becomes of it where lines may have 84 columns.
LAID_OUT = {
    "it fits": (
        "    orders = Order.objects.filter(number=number)\n",
        '    orders = Order.objects.filter(number=number).select_related("customer__region")\n',
    ),
    "a comment does not count": (
        "    orders = Order.objects.all()  # which has a number, and is of some customer\n",
        '    orders = Order.objects.all().select_related("customer__region")'
        "  # which has a number, and is of some customer\n",
    ),
    "a call behind a chain": (
        '    orders = Order.objects.filter(number=number).exclude(number="4")\n',
        '    orders = Order.objects.filter(number=number).exclude(number="4").select_related(\n'
        '        "customer__region",\n'
        "    )\n",
    ),
    "a call that is there": (
        '    orders = Order.objects.filter(number=number).select_related("seller__region")\n',
        "    orders = Order.objects.filter(number=number).select_related(\n"
        '        "seller__region",\n'
        '        "customer__region",\n'
        "    )\n",
    ),
    "its arguments share a line": (
        "    orders = Order.objects.filter(number=number).select_related(\n"
        '        "seller", "seller__region", "seller__region", "seller__region"\n'
        "    )\n",
        "    orders = Order.objects.filter(number=number).select_related(\n"
        '        "seller",\n'
        '        "seller__region",\n'
        '        "seller__region",\n'
        '        "seller__region",\n'
        '        "customer__region",\n'
        "    )\n",
    ),
    "a comment before its arguments": (
        "    orders = Order.objects.select_related(  # who sells\n"
        '        "seller", "seller__region", "seller__region", "seller__region"\n'
        "    )\n",
        "    orders = Order.objects.select_related(  # who sells\n"
        '        "seller",\n'
        '        "seller__region",\n'
        '        "seller__region",\n'
        '        "seller__region",\n'
        '        "customer__region",\n'
        "    )\n",
    ),
    "the last of its arguments has a line": (
        "    orders = Order.objects.select_related(\n"
        '        "seller", "seller__region",\n'
        '        "seller__region",\n'
        "    )\n",
        "    orders = Order.objects.select_related(\n"
        '        "seller", "seller__region",\n'
        '        "seller__region",\n'
        '        "customer__region",\n'
        "    )\n",
    ),
    "an argument of another call": (
        "    orders = sorted(Order.objects.filter(number=number), key=repr, reverse=True)\n",
        "    orders = sorted(\n"
        '        Order.objects.filter(number=number).select_related("customer__region"),\n'
        "        key=repr,\n"
        "        reverse=True,\n"
        "    )\n",
    ),
    "an argument that is still too long": (
        "    orders = list(Order.objects.filter(number=number).filter(seller=number))\n",
        "    orders = list(\n"
        "        Order.objects.filter(number=number).filter(seller=number).select_related(\n"
        '            "customer__region",\n'
        "        ),\n"
        "    )\n",
    ),
    "a generator takes no comma": (
        "    orders = list(each for each in Order.objects.filter(seller=number))\n",
        "    orders = list(\n"
        "        each for each in Order.objects.filter(seller=number).select_related(\n"
        '            "customer__region",\n'
        "        )\n"
        "    )\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), LAID_OUT.values(), ids=LAID_OUT)
def test_arguments_go_on_lines(tmp_path: Path, before: str, after: str) -> None:
    assert written(tmp_path, before, 84) == HEAD + after + READ


def test_a_loop_keeps_its_header(tmp_path: Path) -> None:
    text = f"""{HEAD}\
    for order in Order.objects.filter(number=number).exclude(seller=None):
        print(order.customer.region.name)
"""
    folder = project(tmp_path, {"shop/lists.py": text})
    (folder / "setup.cfg").unlink()
    fix(folder, "--select=ARC201")
    assert (folder / "shop/lists.py").read_text(encoding="utf-8") == text.replace(
        "None):",
        'None).select_related(\n        "customer__region",\n    ):',
    )


@pytest.mark.parametrize(
    ("wide", "is_broken"), [(70, True), (80, True), (105, False), (130, False)], ids=str
)
def test_a_file_that_has_longer_lines_may_have_more(
    tmp_path: Path, wide: int, is_broken: bool
) -> None:
    code, _ = LAID_OUT["a call behind a chain"]
    line = f"    limit = {'1' * (wide - 12)}\n"
    broken = '.select_related(\n        "customer__region",\n    )\n'
    whole = '.select_related("customer__region")\n'
    after = written(tmp_path, line + code, 79)
    assert (broken in after, whole in after) == (is_broken, not is_broken)


MUCH = "much " * 22
TEXTS = {
    "a text of several lines": f'    """Few.\n\n    {MUCH}"""\n',
    "a text alone": f'    print(\n        "{MUCH}"\n    )\n',
    "a formatted text": f'    print(\n        f"{MUCH} {{number}}"\n    )\n',
    "a comment": f"    # {MUCH}\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_texts_tell_nothing_of_widths(tmp_path: Path, text: str) -> None:
    before, after = LAID_OUT["a call behind a chain"]
    assert written(tmp_path, text + before, 79) == HEAD + text + after + READ


def test_tabs_and_line_ends_stay(tmp_path: Path) -> None:
    before, after = LAID_OUT["a call that is there"]
    folder = project(tmp_path, {"setup.cfg": "[flake8]\nmax-line-length = 84\n"})
    text, wanted = (
        (HEAD + code + READ).replace("    ", "\t").replace("\n", "\r\n").encode()
        for code in (before, after)
    )
    (folder / "shop/lists.py").write_bytes(text)
    fix(folder, "--select=ARC201")
    assert (folder / "shop/lists.py").read_bytes() == wanted


def written(tmp_path: Path, code: str, longest: int) -> str:
    files = {
        "setup.cfg": f"[flake8]\nmax-line-length = {longest}\n",
        "shop/lists.py": HEAD + code + READ,
    }
    folder = project(tmp_path, files)
    assert fix(folder, "--select=ARC201").err == "mended 1 finding in 1 file\n"
    assert fix(folder, "--check", "--select=ARC201").code == 0
    return (folder / "shop/lists.py").read_text(encoding="utf-8")
