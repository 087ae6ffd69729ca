"""What is advised goes by the Django that the project is installed with."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from fixing import project
from lint import lint

MODELS = """\
from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="boats")
    kind = models.CharField(max_length=50)

    class Meta:
        ordering = ["kind"]
"""
WORK = """\
from shop.models import Boat, Owner


def by_kind():
    for kind in Owner.objects.values_list("name", flat=True):
        print([boat.pk for boat in Boat.objects.filter(kind=kind).order_by("-pk")[:5]])


def newest():
    for owner in Owner.objects.all():
        print(owner.boats.order_by("-pk").first())
"""
NEWER = [
    'ask once before the loop: annotate Window(RowNumber(), partition_by="kind", order_by=…), '
    "and filter by that number",
    'load it with the Owner rows: Prefetch("boats", queryset=…[:1], to_attr=…)',
]
OLDER = [
    "ask once before the loop, and choose among the rows in Python, if they are few",
    'load it with the Owner rows: Prefetch("boats", queryset=…), and choose among them in Python',
]
WHERE = "lib/python3.11/site-packages/django/db/models/sql/where.py"


def told(folder: Path) -> list[str]:
    found = lint(folder, "--select=ARC204")
    return [each.message.partition(": ")[2] for each in found]


@pytest.mark.parametrize(
    ("method", "expected"), [("split_having_qualify", NEWER), ("split_having", OLDER)]
)
def test_windows_are_filtered_by_from_django_4_2_on(
    tmp_path: Path, method: str, expected: list[str]
) -> None:
    folder = project(tmp_path, {"shop/models.py": MODELS, "shop/work.py": WORK})
    where = folder / ".venv" / WHERE
    where.parent.mkdir(parents=True)
    where.write_text(f"class WhereNode:\n    def {method}(self):\n        pass\n")
    for above in list(where.parents)[:4]:
        (above / "__init__.py").touch()
    (folder / ".venv/pyvenv.cfg").touch()
    assert told(folder) == expected


def test_installed_django_is_told_by_its_source() -> None:
    where = importlib.util.find_spec("django.db.models.sql.where")
    assert where is not None and where.origin is not None
    assert "def split_having_qualify(" in Path(where.origin).read_text(encoding="utf-8")
