"""ARC214 judged by Django: whether a second row comes into being when two calls race.

Each function of the project is called twice, and the second call is made not to see what the first
one left, as if both had looked at the same time. Two rows afterwards is what the rule reports.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from lint import lint

_MODELS = """\
from django.db import models
from django.db.models.functions import Lower


class Shop(models.Model):
    name = models.CharField(max_length=20)
    tags = models.ManyToManyField("Tag")


class Tag(models.Model):
    name = models.CharField(max_length=20)
    code = models.CharField(max_length=20, unique=True, null=True)


class Owner(models.Model):
    shop = models.OneToOneField(Shop, on_delete=models.CASCADE)


class Named(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    name = models.CharField(max_length=20)

    class Meta:
        abstract = True
        unique_together = [("shop", "name")]


class Shelf(Named):
    level = models.IntegerField(default=0)


class Drawer(Named):
    class Meta:
        verbose_name = "drawer"


class Box(Shelf):
    colour = models.CharField(max_length=20)


class Order(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="orders")
    number = models.IntegerField()
    part = models.IntegerField(null=True)
    kind = models.CharField(max_length=20, default="sale")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "number", "part"], name="part_once"),
            models.UniqueConstraint(fields=["number", "made_at"], name="moment_once"),
            models.CheckConstraint(condition=models.Q(number__gte=0), name="not_negative"),
        ]


class Turn(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    hour = models.IntegerField(null=True)

    class Meta:
        unique_together = [("shop", "hour")]


class RareTurn(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    hour = models.IntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shop"], condition=models.Q(hour=None), name="one_without_hour"
            ),
        ]


class Refund(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    number = models.IntegerField()
    kind = models.CharField(max_length=20, default="full")
    note = models.CharField(max_length=20, blank=True)

    class Meta:
        unique_together = ("shop", "number", "kind", "note")


class Word(models.Model):
    text = models.CharField(max_length=20)
    length = models.IntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(Lower("text"), "length", name="word_once")]


class Slot(models.Model):
    day = models.IntegerField()
    slug = models.SlugField(unique=True)

    def save(self, *args, **kwargs):
        self.slug = f"day-{self.day}"
        super().save(*args, **kwargs)
"""
_CALLS = """\
from .models import *


def plain(shop): Tag.objects.get_or_create(name="a")
def unique_field(shop): Tag.objects.get_or_create(code="a")
def unique_field_and_more(shop): Tag.objects.get_or_create(code="a", name="a")
def unique_in_defaults(shop): Tag.objects.get_or_create(name="a", defaults={"code": "a"})
def null_in_defaults(shop): Tag.objects.get_or_create(name="a", defaults=dict(id=7))
def primary_key(shop): Tag.objects.update_or_create(pk=7, name="a")
def many_to_many(shop): shop.tags.get_or_create(name="a")
def one_to_one(shop): Owner.objects.get_or_create(shop=shop)
def one_to_one_by_id(shop): Owner.objects.get_or_create(shop_id=shop.pk)
def inherited_meta(shop): Shelf.objects.get_or_create(shop=shop, name="a")
def part_of_inherited_meta(shop): Shelf.objects.get_or_create(shop=shop, level=1)
def part_of_it_by_the_other_field(shop):
    Shelf.objects.get_or_create(level=1, defaults={"name": "a", "shop": shop})
def own_meta(shop): Drawer.objects.get_or_create(shop=shop, name="a")
def parents_table(shop): Box.objects.get_or_create(shop=shop, name="a")
def own_table(shop): Drawer.objects.get_or_create(name="b", defaults={"shop": shop})
def empty_part(shop): Order.objects.get_or_create(shop=shop, number=1)
def whole_key(shop): Order.objects.get_or_create(shop=shop, number=1, part=1)
def related_manager(shop): shop.orders.get_or_create(number=1, part=1)
def part_by_related_manager(shop): shop.orders.update_or_create(kind="x", defaults={"number": 1})
def filtered(shop): Order.objects.filter(kind="sale").get_or_create(shop=shop, number=1, part=1)
def filtered_part(shop):
    shop.orders.filter(part=None).get_or_create(number=1, defaults={"shop": shop})
def empty(shop): Turn.objects.get_or_create(shop=shop, hour=None)
def empty_as_arc214_advises(shop): RareTurn.objects.get_or_create(shop=shop, hour=None)
def same_defaults(shop): Refund.objects.get_or_create(shop=shop, number=1)
def same_update(shop): Refund.objects.update_or_create(shop=shop, number=1, defaults={"note": "a"})
def expression(shop): Word.objects.get_or_create(text="a")
def not_the_expression(shop): Word.objects.get_or_create(length=4, defaults={"text": "b"})
def set_on_save(shop): Slot.objects.get_or_create(day=1)
"""
_PROGRAM = """
import inspect, json, sys

import django
from django.conf import settings

sys.path.insert(0, sys.argv[1])
settings.configure(
    INSTALLED_APPS=["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.db.models import QuerySet
from shop import calls
from shop.models import Shop

call_command("migrate", run_syncdb=True, verbosity=0)
get = QuerySet.get


def see_nothing(self, *args, **kwargs):
    QuerySet.get = get
    raise self.model.DoesNotExist


def rows():
    return sum(model.objects.count() for model in apps.get_models())


answer = {}
for name, function in vars(calls).items():
    if inspect.isfunction(function):
        with transaction.atomic():
            shop = Shop.objects.create()
            function(shop)
            after_first = rows()
            QuerySet.get = see_nothing
            function(shop)
            answer[name] = rows() > after_first
            transaction.set_rollback(True)
print(json.dumps(answer))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("races")
    (folder / "pyproject.toml").touch()
    (folder / "shop").mkdir()
    (folder / "shop" / "__init__.py").touch()
    (folder / "shop" / "models.py").write_text(_MODELS, encoding="utf-8")
    calls = _CALLS.replace("(shop):", '(shop: "Shop"):')
    (folder / "shop" / "calls.py").write_text(calls, encoding="utf-8")
    return folder


def test_racy_is_what_doubles_rows(project: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(project)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    doubled = {name for name, is_doubled in json.loads(ran.stdout).items() if is_doubled}

    tree = ast.parse((project / "shop" / "calls.py").read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    lines = {finding.line for finding in lint(project, "--select=ARC214")}
    reported = {
        function.name
        for function in functions
        if lines & set(range(function.lineno, (function.end_lineno or 0) + 1))
    }

    assert reported == doubled
    assert 0 < len(doubled) < len(functions)
