"""What methods tell of their row that give nothing but a condition on it."""

from __future__ import annotations

from pathlib import Path

from fixing import project
from lint import lint

MODELS = """\
from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=20)


class Order(models.Model):
    status = models.CharField(max_length=20)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
"""
REPORT = """\
from shop.models import Order


def names():
    return [order.customer.name for order in Order.objects.all() if {test}]
"""
KINDS = """\


class Task(models.Model):
    OPEN = ("open",)
    status = models.CharField(max_length=20)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True

    def is_open(self):
        return self.status in self.OPEN

    @classmethod
    def show(cls):
        for task in cls.objects.all():
            if task.is_open():
                if task.status == "late":
                    print(task.customer.name)
{below}"""
LATE = """

class LateTask(Task):
    OPEN = ("open", "late")
"""


def found(folder: Path) -> list[str]:
    return [finding.path for finding in lint(folder, "--select=ARC201,ARC000")]


def test_properties_that_ask_each_other_are_read_once(tmp_path: Path) -> None:
    """Each time anew, it would take longer than anybody waits: eight properties, eight deep."""
    names = [f"is_of_kind_{number}" for number in range(8)]
    test = " and ".join(f"self.{name}" for name in names)
    properties = "".join(
        f"\n    @property\n    def {name}(self):\n        return {test}\n" for name in names
    )
    report = REPORT.format(test="order.is_of_kind_0")
    shop = project(tmp_path, {"shop/models.py": MODELS + properties, "shop/reports.py": report})
    assert found(shop) == ["shop/reports.py"]


def test_a_constant_of_a_subclass_may_say_otherwise(tmp_path: Path) -> None:
    shop = project(tmp_path, {"shop/models.py": MODELS + KINDS.format(below=LATE)})
    assert found(shop) == ["shop/models.py"]
