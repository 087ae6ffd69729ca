"""Fixes of ARC205: a loop's rows are written at once, the same rows, by fewer queries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import dedent, indent

from fixing import fix, project

MODELS = """\
from django.db import models


class Order(models.Model):
    number = models.CharField(max_length=50)

    @property
    def next_position(self):
        return self.items.count() + 1


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    position = models.IntegerField(default=0)
    made = models.DateTimeField(auto_now_add=True)


class Logged(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)


class ListedManager(models.Manager):
    def create(self, **values):
        return super().create(**values)


class Listed(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
    objects = ListedManager()
"""
CODE = """\
from shop.models import Item, Order


def first(place):
    for order in Order.objects.all():
        Item.objects.create(order=order, position=place)


def each():
    for number, order in enumerate(Order.objects.order_by("-pk")):
        Item.objects.create(
            order=order,
            position=number * 10 if number else order.pk,
        )  # as they come
    print("done")
"""
MENDED = """\
from shop.models import Item, Order


def first(place):
    Item.objects.bulk_create(
        [Item(order=order, position=place) for order in Order.objects.all()]
    )


def each():
    Item.objects.bulk_create(
        [
            Item(order=order, position=number * 10 if number else order.pk)
            for number, order in enumerate(Order.objects.order_by("-pk"))
        ]
    )  # as they come
    print("done")
"""
RUN = """\
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["shop"], DEFAULT_AUTO_FIELD="django.db.models.AutoField", USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop import code
from shop.models import Item, Order
call_command("migrate", run_syncdb=True, verbosity=0)
for number in ("a1", "b1", "a2", "a3"):
    Order.objects.create(number=number)
with CaptureQueriesContext(connection) as queries:
    code.first(5)
    code.each()
print([(each.pk, each.order_id, each.position, each.made is None) for each in Item.objects.all()])
print(len(queries))
"""
#: Loops of which the rows may not all be written at once.
LEFT = {
    "property": "for o in Order.objects.all():\n    Item.objects.create(position=o.next_position)",
    "call": "for o in Order.objects.all():\n    Item.objects.create(position=count())",
    "save": "for o in Order.objects.all():\n    item = Item(order=o)\n    item.save()",
    "comment": "for o in Order.objects.all():  # all\n    Item.objects.create(order=o)",
    "target_read": "for o in Order.objects.all():\n    Item.objects.create(order=o)\nprint(o)",
    "errors": """\
        try:
            for o in Order.objects.all():
                Item.objects.create(order=o)
        except ValueError:
            print("some were written")""",
    "more": "for o in Order.objects.all():\n    Item.objects.create(order=o)\n    print(o)",
    "loops": """\
        for o in Order.objects.all():
            for p in o.items.all():
                Item.objects.create(order=o, position=p.position)""",
    "generator": "for o in orders():\n    Item.objects.create(position=o)",
    "manager": "for o in Order.objects.all():\n    Listed.objects.create(order=o)",
}
#: Loops that are right as they are.
SILENT = {"override": "for o in Order.objects.all():\n    Logged.objects.create(order=o)"}


def answers(folder: Path) -> list[str]:
    command = [sys.executable, "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_same_rows_by_fewer_queries(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/code.py": CODE})
    *rows, queries = answers(folder)
    assert fix(folder, "--select=ARC205").err == "mended 2 findings in 1 file\n"
    assert (folder / "shop/code.py").read_text(encoding="utf-8") == MENDED
    *rows_after, queries_after = answers(folder)
    assert rows_after == rows
    assert int(queries_after) < int(queries)
    assert fix(folder, "--select=ARC2").err.startswith("mended 0 findings")


def test_left_to_the_user(tmp_path: Path) -> None:
    head = "from shop.models import Item, Listed, Logged, Order\n\n\n"
    files = {
        f"shop/{name}.py": f"{head}def run(count, orders):\n{indent(dedent(body), '    ')}\n"
        for name, body in (LEFT | SILENT).items()
    }
    folder = project(tmp_path, {"shop/models.py": MODELS, **files})
    done = fix(folder, "--select=ARC205")
    assert done.err.startswith("mended 0 findings in 0 files")
    for name, text in files.items():
        assert (folder / name).read_text(encoding="utf-8") == text


def test_left_where_a_package_may_hear(tmp_path: Path) -> None:
    signing = "from auditlog.registry import auditlog\nfrom shop.models import Item\n"
    files = {"shop/models.py": MODELS, "shop/code.py": CODE, "shop/apps.py": signing}
    done = fix(project(tmp_path, files), "--select=ARC205")
    assert done.err == "mended 0 findings in 0 files; 2 findings left to you\n"
