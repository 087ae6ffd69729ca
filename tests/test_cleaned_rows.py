"""What ``clean()`` and ``full_clean()`` of rows read, and for which rows."""

from __future__ import annotations

import pytest
from fixing import project
from lint import lint

MODELS = """\
from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)


class BoatQuerySet(models.QuerySet):
    def unnamed(self):
        return self.filter(name="")


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    name = models.CharField(max_length=50, blank=True)
    objects = BoatQuerySet.as_manager()

    def clean(self):
        if not self.name:
            self.name = self.owner.name


class Raft(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    _label = None

    def clean(self):
        if self._label is None:
            self._label = self.owner.name


class Ship(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)

    def validate_unique(self, exclude=None):
        print(self.owner.name)
"""
HEAD = "from shop.models import Boat, Raft, Ship\n\n\n"
FILLED = """\
def run():
    for boat in Boat.objects.all():
        boat.full_clean()
        boat.save()
"""
CHECKED = """\
def run(options):
    for ship in Ship.objects.all():
        ship.full_clean()
"""
SILENT = {
    "a column that no row lacks": FILLED,
    "a step that is left out": CHECKED.replace("clean()", "clean(validate_unique=False)"),
    "a step that is left out by position": CHECKED.replace("clean()", "clean(None, False)"),
    "a step that may be left out": CHECKED.replace("clean()", "clean(**options)"),
}
TOLD = {
    "rows that lack it": FILLED.replace("all()", 'filter(name="")'),
    "rows that lack it, by their manager": FILLED.replace("all()", "unnamed()"),
    "rows that lack it, from elsewhere": FILLED.replace(
        "def run():", "def empty():\n    return Boat.objects.all()\n\n\ndef run():"
    ).replace("in Boat.objects.all()", "in empty()"),
    "a column that the pass empties": FILLED.replace(
        "        boat.full", '        boat.name = ""\n        boat.full'
    ),
    "columns that the pass sets by name": FILLED.replace("run()", "run(field)").replace(
        "        boat.full", '        setattr(boat, field, "")\n        boat.full'
    ),
    "what is no column": FILLED.replace("Boat", "Raft"),
    "a step": CHECKED,
    "a step by its keyword": CHECKED.replace("clean()", "clean(validate_unique=True)"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bool]:
    """Whether something is told of each program."""
    programs = SILENT | TOLD
    files = {f"shop/work_{at}.py": HEAD + code for at, code in enumerate(programs.values())}
    folder = project(tmp_path_factory.mktemp("cleaned"), {"shop/models.py": MODELS, **files})
    found = {each.path for each in lint(folder, "--select=ARC201,ARC202,ARC204")}
    return {name: path in found for name, path in zip(programs, files, strict=True)}


@pytest.mark.parametrize("name", SILENT)
def test_what_no_row_comes_to_is_not_told(told: dict[str, bool], name: str) -> None:
    assert not told[name]


@pytest.mark.parametrize("name", TOLD)
def test_what_rows_may_come_to_is_told(told: dict[str, bool], name: str) -> None:
    assert told[name]
