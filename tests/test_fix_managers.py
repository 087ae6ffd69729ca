"""Fixes of ARC212: a manager made from a QuerySet answers as it did."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from textwrap import indent

from django.db.models import Manager, QuerySet
from fixing import fix, project

from flake8_django_arch.flow.mending.manager_edits import _SAME, TAKEN

MODELS = """\
from django.db import models


class OrderManager(models.Manager):
    \"\"\"Orders by their state.\"\"\"

    def paid(self):
        # what is in the bank
        return self.get_queryset().filter(status="paid")

    def of(self, name, *, paid_only=True):
        found = self.paid() if paid_only else self.all().order_by("pk")
        return found.filter(customer__name=name).using(self._db)

    def numbers(self):
        return [self.model.__name__, *self.paid().values_list("pk", flat=True)]


class Customer(models.Model):
    name = models.CharField(max_length=9)


class Order(models.Model):
    status = models.CharField(max_length=9)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")

    objects = OrderManager()
"""
RUN = """\
import django
from django.conf import settings
settings.configure(
    INSTALLED_APPS=["shop"], DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from shop.models import Customer, Order, OrderManager
call_command("migrate", run_syncdb=True, verbosity=0)
for name in ("ann", "bob"):
    customer = Customer.objects.create(name=name)
    for status in ("paid", "open", "paid"):
        Order.objects.create(status=status, customer=customer)
with CaptureQueriesContext(connection) as queries:
    print(list(Order.objects.paid().values()), Order.objects.numbers())
    print(Order.objects.of("ann").count(), list(Order.objects.of("bob", paid_only=False)))
    for customer in Customer.objects.prefetch_related("orders"):
        print(customer.orders.paid().count(), customer.orders.numbers())
        print(list(customer.orders.of("ann")))
print([query["sql"] for query in queries], isinstance(Order.objects, OrderManager))
"""
HEAD = "from django.db import models\n\n\n"
TWO = "def a(self):\n    return self.filter(x=1)\n\ndef b(self):\n    return self.filter(x=2)\n"
#: Managers of which a queryset would be something else.
LEFT = {
    "create": TWO + "\ndef c(self):\n    return self.create(x=3)\n",
    "get_queryset": "def get_queryset(self):\n    return super().get_queryset()\n\n" + TWO,
    "prefetched": TWO + "\ndef c(self):\n    return self.all()\n",
    "attribute": "use_in_migrations = True\n\n" + TWO,
    "private": TWO + "\ndef _c(self):\n    return self.filter(x=3)\n",
    "decorated": TWO + "\n@property\ndef c(self):\n    return 3\n",
    "taken": TWO + "\ndef update(self):\n    return 3\n",
    "handed": TWO + "\ndef c(self):\n    return list(map(str, [self]))\n",
    "instance": TWO + "\ndef c(self):\n    return self.instance\n",
    "itself": TWO + "\ndef c(self):\n    return XManager.a(self)\n",
}


def answers(folder: Path) -> str:
    command = [sys.executable, "-c", RUN]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_manager_answers_as_it_did(tmp_path: Path) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS})
    before = answers(folder)
    assert fix(folder, "--select=ARC212").err == "mended 1 finding in 1 file\n"
    text = (folder / "shop/models.py").read_text(encoding="utf-8")
    assert "class OrderQuerySet(models.QuerySet):" in text and "# what is in the bank" in text
    assert "\n\n\nOrderManager = models.Manager.from_queryset(OrderQuerySet)\n\n\n" in text
    assert answers(folder) == before


def test_left_to_the_user(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for name, body in LEFT.items():
        model = "class X(models.Model):\n    x = models.IntegerField()\n    objects = XManager()\n"
        methods = indent(body, "    ")
        text = f"{HEAD}class XManager(models.Manager):\n{methods}\n\n{model}"
        files |= {f"{name}/models.py": text, f"{name}/__init__.py": ""}
    heir = "class YManager(XManager):\n    def get_queryset(self):\n        return 1\n"
    files["heir/models.py"] = files["create/models.py"].replace("self.create", "self.filter") + heir
    folder = project(tmp_path, files)
    done = fix(folder, "--select=ARC212")
    assert done.err == f"mended 0 findings in 0 files; {len(LEFT) + 1} findings left to you\n"


def test_names_are_those_of_django() -> None:
    found = {name for name in dir(QuerySet) + dir(Manager) if not name.startswith("_")}
    assert found <= TAKEN
    assert all(hasattr(Manager, name) and hasattr(QuerySet, name) for name in _SAME)
