"""ARC410 judged by Django: what raises ``SynchronousOnlyOperation`` in an asynchronous view."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest
from lint import lint

from flake8_django_arch.flow.side_effects import blocking

_MODELS = """\
from django.db import models


class Order(models.Model):
    number = models.IntegerField(default=1)
    tags = models.ManyToManyField("Tag")


class Tag(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, null=True, related_name="own")
"""
#: Statements of a view; ``order`` is a row that is there.
STATEMENTS = (
    "Order.objects.get(pk=order.pk)",
    "await Order.objects.aget(pk=order.pk)",
    "Order.objects.filter(number=1)",
    "Order.objects.filter(number=1).first()",
    "Order.objects.count()",
    "Order.objects.filter(number=2).exists()",
    "Order.objects.create()",
    "await Order.objects.acreate()",
    "Order()",
    "Order.objects.update(number=2)",
    "Order.objects.bulk_create([Order()])",
    "order.save()",
    "await order.asave()",
    "order.refresh_from_db()",
    "order.tags.add(await Tag.objects.acreate())",
    "await order.tags.aadd(await Tag.objects.acreate())",
    "order.own.all()",
    "list((await Order.objects.aget(pk=order.pk)).own.all())",
    "len(Order.objects.all())",
    "sorted(Order.objects.all(), key=id)",
    "[row async for row in Order.objects.all()]",
    "[row for row in Order.objects.all()]",
    "sum(row.number for row in Order.objects.all())",
    "{row.pk: row async for row in Order.objects.filter(number=1)}",
    "get_object_or_404(Order, pk=order.pk)",
    "await aget_object_or_404(Order, pk=order.pk)",
    "await sync_to_async(list)(Order.objects.all())",
    "await sync_to_async(Order.objects.count)()",
    "await sync_to_async(lambda: Order.objects.get(pk=order.pk))()",
    "rows = Order.objects.all()\n[row async for row in rows]\nlist(rows)",
    "rows = Order.objects.all()\n[row async for row in rows.filter(number=1)]\nlist(rows)",
    "async for row in Order.objects.prefetch_related('own'):\n    list(row.own.all())",
    "async for row in Order.objects.all():\n    list(row.own.all())",
    "for row in Order.objects.all():\n    row.number += 1",
    "with transaction.atomic():\n    order.number += 1",
    "def count():\n    return Order.objects.count()\nawait sync_to_async(count)()",
    "def count():\n    return Order.objects.count()\ncount()",
    "@sync_to_async\ndef count():\n    return Order.objects.count()\nawait count()",
)
_IMPORTS = """\
from asgiref.sync import sync_to_async
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import aget_object_or_404, get_object_or_404
from django.urls import path

from shop.models import Order, Tag

"""
_PROGRAM = """\
import json, sys

import django
from asgiref.sync import async_to_sync
from django.conf import settings
from django.core.exceptions import SynchronousOnlyOperation

sys.path.insert(0, sys.argv[1])
settings.configure(
    INSTALLED_APPS=["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.core.management import call_command
from shop import views
from shop.models import Order

call_command("migrate", run_syncdb=True, verbosity=0)
order = Order.objects.create()
blocked = []
for number in range(int(sys.argv[2])):
    try:
        async_to_sync(getattr(views, f"view_{number}"))(None, order)
    except SynchronousOnlyOperation:
        blocked.append(number)
print(json.dumps(blocked))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("blocking")
    (folder / "pyproject.toml").touch()
    (folder / "shop").mkdir()
    (folder / "shop" / "__init__.py").touch()
    (folder / "shop" / "models.py").write_text(_MODELS, encoding="utf-8")
    views = [_IMPORTS]
    for number, statement in enumerate(STATEMENTS):
        body = indent(statement, "    ")
        views.append(
            f'async def view_{number}(request, order: "Order"):\n{body}\n'
            "    return HttpResponse()\n\n\n"
        )
    routes = "".join(f'path("{number}/", view_{number}), ' for number in range(len(STATEMENTS)))
    views.append(f"urlpatterns = [{routes}]\n")
    (folder / "shop" / "views.py").write_text("".join(views), encoding="utf-8")
    return folder


def test_blocking_is_what_django_refuses(project: Path) -> None:
    command = [sys.executable, "-c", _PROGRAM, str(project), str(len(STATEMENTS))]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    refused = {STATEMENTS[number] for number in json.loads(ran.stdout)}

    lines = (project / "shop" / "views.py").read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines, 1) if line.startswith("async def view_")]
    found = [finding.line for finding in lint(project, "--select=ARC410")]
    reported = {STATEMENTS[sum(start <= line for start in starts) - 1] for line in found}

    assert reported == refused
    assert 15 <= len(refused) <= len(STATEMENTS) - 15


@pytest.mark.parametrize("path", sorted(blocking.CALLS))
def test_calls_exist(path: str) -> None:
    module, _, name = path.rpartition(".")
    assert callable(getattr(importlib.import_module(module), name))
